using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Pasted;

/// <summary>Finds the unlinked further-reading phrases of a pasted article, as the build does where a site asks for it.</summary>
internal static class PhraseFinder
{
    private const int MostWords = 10;

    /// <summary>Where the phrase at a paragraph's end stands, without a final period; one with a period needs a word that further reading has.</summary>
    public static (int Start, int Length)? Find(string paragraph, PhraseWords words) =>
        PhraseDetector.Find(paragraph, words) is { } found && (found.Kind == AddressKind.Phrase || words.HasCue(TokenReader.HashesOf(paragraph.AsSpan(found.Start, found.Length))))
            ? (found.Start, found.Length)
            : null;

    /// <summary>Whether a line of its own is a phrase: it begins as an invitation to read on.</summary>
    public static bool IsInvitation(string line, PhraseWords words)
    {
        ulong[] hashes = TokenReader.HashesOf(line);
        return hashes.Length is > 2 and <= MostWords && words.NameIn(hashes).Start.Value > 1;
    }
}
