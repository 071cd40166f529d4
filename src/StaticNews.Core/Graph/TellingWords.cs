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

    /// <summary>The heaviest terms of a document as it writes them, names first, then the heaviest.</summary>
    public List<TellingWord> Of(Article node)
    {
        Span<(int Term, float Weight)> heaviest = stackalloc (int, float)[Telling];
        return Written(node, heaviest[..terms.Vector(node.Index).Heaviest(heaviest)]);
    }

    /// <summary>The same of the terms that another document has too, by how much they weigh in both.</summary>
    public List<TellingWord> Shared(Article node, Article other)
    {
        TermVector own = terms.Vector(node.Index);
        TermVector theirs = terms.Vector(other.Index);
        List<(int Term, float Weight)> shared = [];
        for (int i = 0; i < own.Terms.Length; i++)
        {
            if (theirs.Terms.BinarySearch(own.Terms[i]) is >= 0 and int place)
            {
                shared.Add((own.Terms[i], own.Weights[i] * theirs.Weights[place]));
            }
        }

        return Written(node, [.. shared.OrderByDescending(s => s.Weight).ThenBy(s => s.Term).Take(Telling)]);
    }

    /// <summary>The words that stand in the titles of two documents, the rarest first; those that join others only if <paramref name="small"/>.</summary>
    public IEnumerable<string> OfTitles(Article node, Article other, bool small)
    {
        ulong[] theirs = TokenReader.HashesOf(other.Document.Front.Title);
        string title = node.Document.Front.Title;
        List<(double Idf, string Text)> shared = [];
        TokenReader reader = new(title);
        while (reader.Next())
        {
            if (theirs.Contains(reader.Hash) && (small || !phraseWords.IsSmall(reader.Hash)) && IsWord(title.AsSpan(reader.Start..reader.End), reader.IsIdeograph))
            {
                shared.Add((terms.Idf(reader.Hash), WithoutGenitive(title[reader.Start..reader.End])));
            }
        }

        return shared.OrderByDescending(s => s.Idf).Select(s => s.Text).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Terms as a document writes them, names first, then as they come; found in one walk over its text.</summary>
    private List<TellingWord> Written(Article node, ReadOnlySpan<(int Term, float Weight)> wanted)
    {
        Span<ulong> hashes = stackalloc ulong[wanted.Length];
        for (int i = 0; i < hashes.Length; i++)
        {
            ulong hash = terms.HashOf(wanted[i].Term);
            hashes[i] = IsTelling(hash) ? hash : 0;
        }

        TellingWord[] words = new TellingWord[hashes.Length];
        using TextDecoder decoder = new();
        foreach (TextBlock block in node.Document.Text)
        {
            Read(decoder.Decode(block), hashes, words);
        }

        List<TellingWord> found = [];
        foreach (bool isName in new[] { true, false })
        {
            for (int i = 0; i < words.Length; i++)
            {
                if (words[i].Word is not null && words[i].IsName == isName)
                {
                    found.Add(words[i] with { Term = wanted[i].Term });
                }
            }
        }

        return found;
    }

    /// <summary>Takes note of how a text writes each word, as a name if it ever does.</summary>
    private static void Read(ReadOnlySpan<char> text, ReadOnlySpan<ulong> hashes, TellingWord[] words)
    {
        TokenReader reader = new(text);
        while (reader.Next())
        {
            int place = hashes.IndexOf(reader.Hash);
            if (place < 0 || words[place].IsName || !IsWord(text[reader.Start..reader.End], reader.IsIdeograph))
            {
                continue;
            }

            bool isName = IsWrittenAsName(text, reader.Start);
            if (isName || words[place].Word is null)
            {
                words[place] = new(0, WithoutGenitive(text[reader.Start..reader.End].ToString()), isName);
            }
        }
    }

    /// <summary>On a small site every word is rare, and those that join sentences are known or in most texts.</summary>
    private bool IsTelling(ulong term) => terms.Idf(term) > InHalf && !phraseWords.IsSmall(term);

    /// <summary>Long enough to be told; a single Chinese character seldom is a word.</summary>
    private static bool IsWord(ReadOnlySpan<char> word, bool isIdeograph) => !isIdeograph && (word.Length >= LongWord || !word.ContainsAnyInRange('a', 'z'));

    private static string WithoutGenitive(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    /// <summary>A capital within a sentence.</summary>
    private static bool IsWrittenAsName(ReadOnlySpan<char> text, int start) =>
        char.IsUpper(text[start]) && start > 1 && text[start - 1] == ' ' && (char.IsLetterOrDigit(text[start - 2]) || text[start - 2] == ',');
}
