using System.Collections.Immutable;
using System.Text.Json;

namespace StaticNews.Planning;

/// <summary>Which entries of the search index hold a word, and where in them it stands.</summary>
internal sealed class SearchPostings
{
    /// <summary>A posting is an entry's number times this, and the rank of the best place in it: 3 title, 2 names, 1 summary.</summary>
    private const int Places = 4;
    private const int Title = 3;

    /// <summary>A word of more entries than both of these is found in titles only: elsewhere it tells nothing, and its list would be the longest of all.</summary>
    private const int FewEntries = 200;
    private const int CommonShare = 4;

    /// <summary>About what a word and a posting take as JSON.</summary>
    private const int BytesOfWord = 6;
    private const int BytesOfPosting = 5;

    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly char[] _buffer = new char[SearchWords.Longest];

    /// <summary>An empty index.</summary>
    public SearchPostings() => _bySpan = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds an entry with its texts, the best place first.</summary>
    public void Add(int entry, string title, IEnumerable<string> names, string summary)
    {
        Add(entry, Title, title);
        foreach (string name in names)
        {
            Add(entry, Title - 1, name);
        }

        Add(entry, Title - 2, summary);
    }

    /// <summary>Words that are found in titles only, of an index with so many entries.</summary>
    public ImmutableArray<string> Common(int entries) =>
        [.. _byWord.Where(w => w.Value.Count > Math.Max(FewEntries, entries / CommonShare)).Select(w => w.Key).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The words in order in as many JSON objects, about equally long, each with its first word. A word's list holds postings, each less
    /// the one before it, in the order of adding.
    /// </summary>
    public IEnumerable<(string First, byte[] Json)> Write(int parts, IEnumerable<string> common)
    {
        HashSet<string> inTitles = [.. common];
        string[] words = [.. _byWord.Keys.Order(StringComparer.Ordinal)];
        Dictionary<string, int[]> lists = words.ToDictionary(w => w, w => _byWord[w].Where(p => (p & (Places - 1)) == Title || !inTitles.Contains(w)).ToArray(), StringComparer.Ordinal);
        long all = lists.Sum(l => SizeOf(l.Key, l.Value));
        long done = 0;
        int at = 0;
        for (int part = 1; part <= parts; part++)
        {
            int from = at;
            for (; at < words.Length && (done < all * part / parts || part == parts); at++)
            {
                done += SizeOf(words[at], lists[words[at]]);
            }

            yield return (from < at ? words[from] : "", SearchParts.Json(json => WriteWords(json, words.AsSpan(from..at), lists)));
        }
    }

    private static long SizeOf(string word, int[] postings) => BytesOfWord + word.Length + (BytesOfPosting * postings.Length);

    private static void WriteWords(Utf8JsonWriter json, ReadOnlySpan<string> words, Dictionary<string, int[]> lists)
    {
        json.WriteStartObject();
        foreach (string word in words)
        {
            json.WriteStartArray(word);
            int before = 0;
            foreach (int posting in lists[word])
            {
                json.WriteNumberValue(posting - before);
                before = posting;
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Add(int entry, int place, string text)
    {
        SearchWords reader = new(text, _buffer);
        while (reader.Next())
        {
            if (!_bySpan.TryGetValue(reader.Word, out List<int>? postings))
            {
                _bySpan[reader.Word] = postings = [];
            }

            if (postings.Count == 0 || postings[^1] >> 2 != entry)
            {
                postings.Add((entry * Places) + place);
            }
        }
    }
}
