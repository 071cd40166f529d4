using System.Collections.Immutable;
using StaticNews.Content;

namespace StaticNews.Graph;

/// <summary>Every name on the site, found by its whole key or by its words; no more come.</summary>
internal sealed class NameIndex(NameList names)
{
    private const int MostNamesOfWord = 3_000;

    /// <summary>Many sites write no phrase that has to be guessed.</summary>
    private readonly Lazy<NameWords> _words = new(() => new(names));

    /// <summary>The names of a site, those that are given among them; collected when a phrase is first looked up by its name, since many sites write none that is.</summary>
    public static Lazy<NameIndex> Of(NameList given, NameStore defined, ImmutableArray<Link> links, Subjects subjects, PhraseWords words) => new(() =>
    {
        HeadingNames.AddTo(given, subjects, words);
        Array.ForEach(LearnedNames.ByLinks(subjects.Nodes, links, words), given.AddAll);
        given.AddAll(defined);
        return new(given);
    });

    /// <summary>How many names there are; they are numbered from 0.</summary>
    public int Count => names.Count;

    /// <summary>The name of a number.</summary>
    public Name this[int number] => names[number];

    /// <summary>Names that are equal to a key.</summary>
    public IEnumerable<Name> Equal(ulong key) => names.Equal(key);

    /// <summary>Numbers of the names that hold a word; none for a word in too many of them.</summary>
    public ReadOnlySpan<int> With(ulong word) => _words.Value.With(word) is { Length: <= MostNamesOfWord } with ? with : [];

    /// <summary>How telling a word is among names.</summary>
    public double WeightOf(ulong word) => Math.Log(1 + ((Count + 1.0) / (_words.Value.With(word).Length + 1)));

    /// <summary>The weights of a name's words together.</summary>
    public double WeightOf(Name name)
    {
        double weight = 0;
        ReadOnlySpan<ulong> words = name.Words.Span;
        for (int i = 0; i < words.Length; i++)
        {
            weight += NameWords.IsFirst(words, i) ? WeightOf(words[i]) : 0;
        }

        return weight;
    }
}
