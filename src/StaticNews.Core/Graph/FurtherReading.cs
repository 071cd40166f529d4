using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A phrase for further reading and what was found for it.</summary>
/// <param name="From">The document it stands in.</param>
/// <param name="HeadingId">Its section; empty before the first heading.</param>
/// <param name="At">Where in the file.</param>
/// <param name="Phrase">As written.</param>
/// <param name="Outcome">Whether one target won.</param>
/// <param name="Target">The winner; for an unresolved phrase the stub topic that it makes, null when it makes none.</param>
/// <param name="Candidates">The best few, best first.</param>
/// <param name="Sentence">The text it stands in.</param>
internal sealed record FurtherReading(
    Article From, string HeadingId, SourceLocation At, string Phrase, Outcome Outcome, PhraseTarget? Target, ImmutableArray<Candidate> Candidates, Excerpt Sentence);
