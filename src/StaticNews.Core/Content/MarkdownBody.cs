using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>A body rendered up to its addresses; one that is only part of a document has neither text nor terms.</summary>
internal sealed record MarkdownBody(Body Body, HeadingList Headings, DocumentText Text, ImmutableArray<Definition> Definitions, TermCounts Terms, string Lead, int Words);
