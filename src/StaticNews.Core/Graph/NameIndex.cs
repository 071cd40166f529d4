using System.Runtime.InteropServices;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Every name on the site, found by its whole key or by its words.</summary>
internal sealed class NameIndex
{
    /// <summary>A heading in more than this share of the documents says nothing of one of them.</summary>
    private const double CommonHeading = 0.05;
    private const int MostNamesOfWord = 3_000;

    private readonly Dictionary<ulong, List<int>> _byKey = [];
    private readonly Dictionary<ulong, List<int>> _byWord = [];
    private readonly List<Name> _names = [];

    private NameIndex()
    {
    }

    /// <summary>The names by number.</summary>
    public IReadOnlyList<Name> All => _names;

    /// <summary>Collects the names of all subjects; learned names are added with <see cref="Add"/>.</summary>
    public static NameIndex Of(Subjects subjects, PhraseWords words)
    {
        NameIndex index = new();
        Dictionary<ulong, int> headings = CountHeadings(subjects);
        foreach (Article node in subjects.Nodes.Where(n => n.Document.Kind != DocumentKind.Author))
        {
            index.AddGiven(node, words);
            for (int h = 0; h < node.Document.Headings.Length; h++)
            {
                ulong[] heading = TokenReader.HashesOf(node.Document.Headings[h].Title);
                ulong key = Names.Key((ReadOnlySpan<ulong>)heading);
                if (!words.IsGeneric(key) && headings[key] <= Math.Max(2, subjects.Nodes.Length * CommonHeading))
                {
                    index.Add(new Name(node.Index, h, NameKind.Heading, heading));
                }
            }
        }

        for (int t = subjects.Nodes.Length; t < subjects.Count; t++)
        {
            index.Add(new Name(t, -1, NameKind.Given, TokenReader.HashesOf(subjects.TitleOf(t))));
        }

        return index;
    }

    /// <summary>Makes a name known.</summary>
    public void Add(Name name)
    {
        if (name.Words.Length == 0)
        {
            return;
        }

        int number = _names.Count;
        _names.Add(name);
        (CollectionsMarshal.GetValueRefOrAddDefault(_byKey, name.Key, out _) ??= []).Add(number);
        foreach (ulong word in name.Words.Distinct())
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_byWord, word, out _) ??= []).Add(number);
        }
    }

    /// <summary>Names that are equal to a key.</summary>
    public IEnumerable<Name> Equal(ulong key) => _byKey.TryGetValue(key, out List<int>? found) ? found.Select(i => _names[i]) : [];

    /// <summary>Numbers of the names that hold a word; none for a word in too many of them.</summary>
    public ReadOnlySpan<int> With(ulong word) =>
        _byWord.TryGetValue(word, out List<int>? found) && found.Count <= MostNamesOfWord ? CollectionsMarshal.AsSpan(found) : [];

    /// <summary>How telling a word is among names.</summary>
    public double WeightOf(ulong word) =>
        Math.Log(1 + ((_names.Count + 1.0) / ((_byWord.TryGetValue(word, out List<int>? found) ? found.Count : 0) + 1)));

    /// <summary>The weights of a name's words together.</summary>
    public double WeightOf(Name name)
    {
        double weight = 0;
        for (int i = 0; i < name.Words.Length; i++)
        {
            weight += Array.IndexOf(name.Words, name.Words[i]) == i ? WeightOf(name.Words[i]) : 0;
        }

        return weight;
    }

    private static Dictionary<ulong, int> CountHeadings(Subjects subjects)
    {
        Dictionary<ulong, int> counts = [];
        foreach (Article node in subjects.Nodes)
        {
            foreach (ulong key in node.Document.Headings.Select(h => Names.Key(h.Title)).Distinct())
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            }
        }

        return counts;
    }

    private void AddGiven(Article node, PhraseWords words)
    {
        Document document = node.Document;
        HashSet<ulong> seen = [];
        string file = Path.GetFileNameWithoutExtension(document.Path) is not ("index" or "_index") and var name ? name : document.Slug;
        foreach (string text in document.Front.AlsoKnownAs.Prepend(document.Slug).Prepend(file).Prepend(document.Front.Title))
        {
            ulong[] given = TokenReader.HashesOf(text);
            AddOnce(new Name(node.Index, -1, NameKind.Given, given, Whole: Names.WholeKey(text)), seen);
            AddOnce(new Name(node.Index, -1, NameKind.Stripped, given[words.NameIn(given)]), seen);
        }

        int colon = document.Front.Title.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0)
        {
            AddOnce(new Name(node.Index, -1, NameKind.Stripped, TokenReader.HashesOf(document.Front.Title.AsSpan(colon + 1))), seen);
        }
    }

    private void AddOnce(Name name, HashSet<ulong> seen)
    {
        if (seen.Add(name.Key))
        {
            Add(name);
        }
    }
}
