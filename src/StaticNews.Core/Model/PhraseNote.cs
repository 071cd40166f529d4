using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>A phrase for further reading and what was found for it.</summary>
/// <param name="Line">In the source file, from 1.</param>
/// <param name="Phrase">As written.</param>
/// <param name="Outcome">resolved, ambiguous or unresolved.</param>
/// <param name="Target">Where it leads, if anywhere, and by which rule.</param>
/// <param name="Candidates">What else it may mean, with how well that fits.</param>
/// <param name="Change">What to write instead to settle it; empty when it is settled.</param>
public sealed record PhraseNote(int Line, string Phrase, string Outcome, PageNote? Target, ImmutableArray<PageNote> Candidates, string Change);
