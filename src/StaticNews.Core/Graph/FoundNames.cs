using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>What was found in all texts, by the index of the document.</summary>
/// <param name="Named">The names, in the order of the text.</param>
/// <param name="Telling">Where each writes the words that tell what it is about.</param>
internal sealed record FoundNames(ImmutableArray<ImmutableArray<NamedPlace>> Named, ImmutableArray<ImmutableArray<TellingPlace>> Telling);
