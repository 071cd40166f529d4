namespace StaticNews.Graph;

/// <summary>The names that hold each word.</summary>
internal sealed class NameWords
{
    private readonly Numbering _words = new();
    private readonly NumberLists _names;

    /// <summary>Indexes the words of names; linear in these.</summary>
    public NameWords(NameList names)
    {
        int count = 0;
        for (int n = 0; n < names.Count; n++)
        {
            count += names[n].Words.Length;
        }

        List<(int Word, int Name)> places = new(count);
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

        _names = NumberLists.Of(places, _words.Count);
    }

    /// <summary>Numbers of the names that hold a word.</summary>
    public ReadOnlySpan<int> With(ulong word) => _words.Find(word) is >= 0 and var number ? _names[number] : [];

    /// <summary>Whether a word of a name stands in none of the places before.</summary>
    public static bool IsFirst(ReadOnlySpan<ulong> words, int at) => words.IndexOf(words[at]) == at;
}
