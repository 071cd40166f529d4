using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Finds the words that tell what a document is about.</summary>
internal sealed class TellingWords(TermIndex terms, PhraseWords phraseWords)
{
    private const int LongWord = 4;

    /// <summary>What <see cref="TermIndex.Idf"/> gives a term that stands in half of the documents.</summary>
    private const double InHalf = 0.6931;
    private const int Telling = 16;

    /// <summary>The heaviest terms of a document as it writes them, names first, then the heaviest; found in one walk over its text.</summary>
    public List<TellingWord> Of(Article node)
    {
        Span<(int Term, float Weight)> heaviest = stackalloc (int, float)[Telling];
        heaviest = heaviest[..terms.Vector(node.Index).Heaviest(heaviest)];
        Span<ulong> hashes = stackalloc ulong[heaviest.Length];
        for (int i = 0; i < hashes.Length; i++)
        {
            ulong hash = terms.HashOf(heaviest[i].Term);
            hashes[i] = IsTelling(hash) ? hash : 0;
        }

        TellingWord[] words = new TellingWord[hashes.Length];
        foreach (TextBlock block in node.Document.Text)
        {
            Read(block.Text, hashes, words);
        }

        List<TellingWord> found = [];
        foreach (bool isName in new[] { true, false })
        {
            for (int i = 0; i < words.Length; i++)
            {
                if (words[i].Word is not null && words[i].IsName == isName)
                {
                    found.Add(words[i] with { Term = heaviest[i].Term });
                }
            }
        }

        return found;
    }

    /// <summary>Takes note of how a text writes each word, as a name if it ever does.</summary>
    private static void Read(string text, ReadOnlySpan<ulong> hashes, TellingWord[] words)
    {
        TokenReader reader = new(text);
        while (reader.Next())
        {
            int place = hashes.IndexOf(reader.Hash);
            if (place < 0 || words[place].IsName || !IsWord(text.AsSpan(reader.Start..reader.End)))
            {
                continue;
            }

            bool isName = IsWrittenAsName(text, reader.Start);
            if (isName || words[place].Word is null)
            {
                words[place] = new(0, WithoutGenitive(text[reader.Start..reader.End]), isName);
            }
        }
    }

    /// <summary>On a small site every word is rare, and those that join sentences are known or in most texts.</summary>
    private bool IsTelling(ulong term) => terms.Idf(term) > InHalf && !phraseWords.IsSmall(term);

    private static bool IsWord(ReadOnlySpan<char> word) => word.Length >= LongWord || !word.ContainsAnyInRange('a', 'z');

    private static string WithoutGenitive(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    /// <summary>A capital within a sentence.</summary>
    private static bool IsWrittenAsName(string text, int start) =>
        char.IsUpper(text[start]) && start > 1 && text[start - 1] == ' ' && (char.IsLetterOrDigit(text[start - 2]) || text[start - 2] == ',');
}
