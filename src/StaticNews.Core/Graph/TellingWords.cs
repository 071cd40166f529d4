using System.Collections.Immutable;
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

    /// <summary>Looks for the heaviest terms of a document.</summary>
    public void Begin(int document, TellingScan scan)
    {
        ReadOnlySpan<(int Term, float Weight)> heaviest = terms.Heaviest(document);
        foreach ((int term, _) in heaviest[..Math.Min(Telling, heaviest.Length)])
        {
            Add(term, scan);
        }
    }

    /// <summary>Where a document writes those terms that another has too: names first, then by how much they weigh in both.</summary>
    public ImmutableArray<TellingPlace> Shared(Article node, Article other)
    {
        TermVector own = terms.Vector(node.Index);
        TermVector theirs = terms.Vector(other.Index);
        List<(int Term, float Weight)> shared = [];
        foreach (int term in own.Terms)
        {
            if (theirs.WeightOf(term) is > 0 and float weight)
            {
                shared.Add((term, own.WeightOf(term) * weight));
            }
        }

        TellingScan scan = new();
        foreach ((int term, _) in shared.OrderByDescending(s => s.Weight).ThenBy(s => s.Term).Take(Telling))
        {
            Add(term, scan);
        }

        return In(node.Document, scan);
    }

    /// <summary>The word at a place.</summary>
    public static string At(TellingPlace place, Document document)
    {
        using TextDecoder decoder = new(document.Text, place.Block);
        ReadOnlySpan<char> text = decoder.Decode(place.Block)[place.At..];
        return WithoutGenitive(text[..FirstOf(text).End].ToString());
    }

    /// <summary>Whether a text begins with a word that is long enough to be told; a single Chinese character seldom is a word.</summary>
    public static bool IsWord(ReadOnlySpan<char> text)
    {
        TokenReader reader = FirstOf(text);
        return IsWord(text[..reader.End], reader.IsIdeograph);
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

    /// <summary>On a small site every word is rare, and those that join sentences are known or in most texts.</summary>
    private void Add(int term, TellingScan scan)
    {
        ulong hash = terms.HashOf(term);
        if (terms.Idf(term) > InHalf && !phraseWords.IsSmall(hash))
        {
            scan.Add(term, hash);
        }
    }

    private static ImmutableArray<TellingPlace> In(Document document, TellingScan scan)
    {
        WordList words = new();
        using TextDecoder decoder = new(document.Text);
        for (int b = 0; b < document.Text.Blocks.Length; b++)
        {
            ReadOnlySpan<char> text = decoder.Decode(b);
            words.Read(text);
            scan.Read(text, b, words);
        }

        return scan.Take();
    }

    private static TokenReader FirstOf(ReadOnlySpan<char> text)
    {
        TokenReader reader = new(text);
        reader.Next();
        return reader;
    }

    private static bool IsWord(ReadOnlySpan<char> word, bool isIdeograph) => !isIdeograph && (word.Length >= LongWord || !word.ContainsAnyInRange('a', 'z'));

    private static string WithoutGenitive(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
}
