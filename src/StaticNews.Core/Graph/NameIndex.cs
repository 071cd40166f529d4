namespace StaticNews.Graph;

/// <summary>Every name on the site, found by its whole key or by its words.</summary>
internal sealed class NameIndex
{
    private const int MostNamesOfWord = 3_000;

    private readonly NameList _names;
    private readonly Numbering _words = new();
    private readonly NumberLists _byWord;

    /// <summary>Indexes the words of names, of which no more come.</summary>
    public NameIndex(NameList names)
    {
        _names = names;
        List<(int Word, int Name)> places = new(names.Count * 4);
        for (int n = 0; n < names.Count; n++)
        {
            ReadOnlySpan<ulong> words = names[n].Words.Span;
            for (int i = 0; i < words.Length; i++)
            {
                if (IsFirst(words, i))
                {
                    places.Add((_words.Of(words[i]), n));
                }
            }
        }

        _byWord = NumberLists.Of(places, _words.Count);
    }

    /// <summary>How many names there are; they are numbered from 0.</summary>
    public int Count => _names.Count;

    /// <summary>The name of a number.</summary>
    public Name this[int number] => _names[number];

    /// <summary>Names that are equal to a key.</summary>
    public IEnumerable<Name> Equal(ulong key) => _names.Equal(key);

    /// <summary>Numbers of the names that hold a word; none for a word in too many of them.</summary>
    public ReadOnlySpan<int> With(ulong word) => Holding(word) is { Length: <= MostNamesOfWord } names ? names : [];

    /// <summary>How telling a word is among names.</summary>
    public double WeightOf(ulong word) => Math.Log(1 + ((Count + 1.0) / (Holding(word).Length + 1)));

    /// <summary>The weights of a name's words together.</summary>
    public double WeightOf(Name name)
    {
        double weight = 0;
        ReadOnlySpan<ulong> words = name.Words.Span;
        for (int i = 0; i < words.Length; i++)
        {
            weight += IsFirst(words, i) ? WeightOf(words[i]) : 0;
        }

        return weight;
    }

    private ReadOnlySpan<int> Holding(ulong word) => _words.Find(word) is >= 0 and var number ? _byWord[number] : [];

    private static bool IsFirst(ReadOnlySpan<ulong> words, int at) => words.IndexOf(words[at]) == at;
}
