using System.Runtime.InteropServices;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Collects what documents and topics are called by their own titles, files, headings and front matter.</summary>
internal static class GivenNames
{
    /// <summary>A heading in more than this share of the documents says nothing of one of them.</summary>
    private const double CommonHeading = 0.05;

    /// <summary>The names of all subjects, one document after the other, then the topics that nobody has written.</summary>
    public static NameList Of(Subjects subjects, PhraseWords words)
    {
        List<Name>[] given = new List<Name>[subjects.Nodes.Length];
        Parallel.For(0, given.Length, i => given[i] = Of(subjects.Nodes[i], words));
        Dictionary<ulong, int> headings = CountHeadings(given);
        double common = Math.Max(2, subjects.Nodes.Length * CommonHeading);
        NameList names = new(given.Sum(g => g.Count));
        foreach (Name name in given.Where((_, i) => subjects.Nodes[i].Document.Kind != DocumentKind.Author).SelectMany(g => g))
        {
            if (name.Kind != NameKind.Heading || headings[name.Key] <= common)
            {
                names.Add(name);
            }
        }

        for (int t = subjects.Nodes.Length; t < subjects.Count; t++)
        {
            names.Add(new Name(t, -1, NameKind.Given, TokenReader.HashesOf(subjects.TitleOf(t))));
        }

        return names;
    }

    /// <summary>How many documents have a heading of each key.</summary>
    private static Dictionary<ulong, int> CountHeadings(List<Name>[] given)
    {
        Dictionary<ulong, int> counts = [];
        HashSet<ulong> seen = [];
        foreach (List<Name> names in given)
        {
            seen.Clear();
            foreach (Name name in names)
            {
                if (name.Kind == NameKind.Heading && seen.Add(name.Key))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, name.Key, out _)++;
                }
            }
        }

        return counts;
    }

    private static List<Name> Of(Article node, PhraseWords words)
    {
        Document document = node.Document;
        List<Name> names = new(4 + document.Headings.Length);
        string file = Path.GetFileNameWithoutExtension(document.Path) is not ("index" or "_index") and var name ? name : document.Slug;
        AddGiven(node, document.Front.Title, words, names);
        AddGiven(node, file, words, names);
        AddGiven(node, document.Slug, words, names);
        foreach (string text in document.Front.AlsoKnownAs)
        {
            AddGiven(node, text, words, names);
        }

        int colon = document.Front.Title.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0)
        {
            AddOnce(new Name(node.Index, -1, NameKind.Stripped, TokenReader.HashesOf(document.Front.Title.AsSpan(colon + 1))), names);
        }

        for (int h = 0; h < document.Headings.Length; h++)
        {
            Name heading = new(node.Index, h, NameKind.Heading, TokenReader.HashesOf(document.Headings[h].Title));
            if (!words.IsGeneric(heading.Key))
            {
                names.Add(heading);
            }
        }

        return names;
    }

    private static void AddGiven(Article node, string text, PhraseWords words, List<Name> names)
    {
        ulong[] given = TokenReader.HashesOf(text);
        AddOnce(new Name(node.Index, -1, NameKind.Given, given, Whole: Names.WholeKey(text)), names);
        Range name = words.NameIn(given);
        if (!name.Equals(..given.Length))
        {
            AddOnce(new Name(node.Index, -1, NameKind.Stripped, given[name]), names);
        }
    }

    private static void AddOnce(Name name, List<Name> names)
    {
        if (!names.Exists(n => n.Key == name.Key))
        {
            names.Add(name);
        }
    }
}
