using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>What an editor wants to know of a page while writing; shown by the preview, never published. Addresses carry the base path.</summary>
/// <param name="File">Source file, relative to the site.</param>
/// <param name="State">Whether readers would see it: published, draft, held or expired.</param>
/// <param name="HeldUntil">When a held page is due.</param>
/// <param name="Words">Words of the body.</param>
/// <param name="Minutes">Reading time, at least 1.</param>
/// <param name="Missing">What it should have and has not, in words.</param>
/// <param name="Phrases">Its phrases for further reading, by line.</param>
/// <param name="Topics">Topics that list it.</param>
/// <param name="Related">What its readers are led to next, the best first.</param>
/// <param name="Backlinks">Who links to it, with the sentence.</param>
/// <param name="Unlinked">Topics that it names without a link; for a topic's page, who names it so.</param>
public sealed record PageNotes(
    string File, string State, DateTimeOffset? HeldUntil, int Words, int Minutes, ImmutableArray<string> Missing, ImmutableArray<PhraseNote> Phrases,
    ImmutableArray<PageNote> Topics, ImmutableArray<PageNote> Related, ImmutableArray<PageNote> Backlinks, ImmutableArray<PageNote> Unlinked);

/// <summary>Another page, and what it has to do with this one.</summary>
public sealed record PageNote(string Title, string Url, ImmutableArray<string> Why);

/// <summary>A phrase for further reading and what was found for it.</summary>
/// <param name="Line">In the source file, from 1.</param>
/// <param name="Phrase">As written.</param>
/// <param name="Outcome">resolved, ambiguous or unresolved.</param>
/// <param name="Target">Where it leads, if anywhere, and by which rule.</param>
/// <param name="Candidates">What else it may mean, with how well that fits.</param>
/// <param name="Change">What to write instead to settle it; empty when it is settled.</param>
public sealed record PhraseNote(int Line, string Phrase, string Outcome, PageNote? Target, ImmutableArray<PageNote> Candidates, string Change);

/// <summary>Answers the preview's questions about a built site.</summary>
/// <param name="AddressOf">The address of the page that a source file makes, or null.</param>
/// <param name="Of">The notes of the page at an address, or null when no source file makes it.</param>
public sealed record EditorNotes(Func<string, string?> AddressOf, Func<string, PageNotes?> Of);
