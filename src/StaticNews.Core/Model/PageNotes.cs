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
