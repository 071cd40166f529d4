using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Collects what documents and topics are called by their own titles, files, headings and front matter. Not to be shared between threads.</summary>
internal sealed class GivenNames
{
    /// <summary>A heading in more than this share of the documents says nothing of one of them.</summary>
    private const double CommonHeading = 0.05;

    private readonly PhraseWords _words;
    private readonly WordList _text = new();
    private readonly NameStore _names = new();

    private GivenNames(PhraseWords words) => _words = words;

    /// <summary>The names of all subjects, one document after the other, then the topics that nobody has written.</summary>
    public static NameList Of(Subjects subjects, PhraseWords words)
    {
        NameStore[] given = Batches.Of(subjects.Nodes.Length, (from, to) =>
        {
            GivenNames own = new(words);
            for (int i = from; i < to; i++)
            {
                own.Add(subjects.Nodes[i]);
            }

            return own._names;
        });
        NameList names = new(given.Sum(g => g.Count) + subjects.Unwritten.Length);
        AddTo(names, subjects, given);
        for (int t = subjects.Nodes.Length; t < subjects.Count; t++)
        {
            names.Add(new Name(t, -1, NameKind.Given, TokenReader.HashesOf(subjects.TitleOf(t))));
        }

        return names;
    }

    /// <summary>Adds all but common headings and the names of authors.</summary>
    private static void AddTo(NameList names, Subjects subjects, NameStore[] given)
    {
        int[][] keys = Array.ConvertAll(given, names.KeysOf);
        int[] headings = CountHeadings(given, keys);
        double common = Math.Max(2, subjects.Nodes.Length * CommonHeading);
        for (int b = 0; b < given.Length; b++)
        {
            for (int n = 0; n < given[b].Count; n++)
            {
                Name name = given[b][n];
                bool isCommon = name.Kind == NameKind.Heading && headings[keys[b][n]] > common;
                if (!isCommon && subjects.Nodes[name.Subject].Document.Kind != DocumentKind.Author)
                {
                    names.Add(name, keys[b][n]);
                }
            }
        }
    }

    /// <summary>How many documents have a heading of each key.</summary>
    private static int[] CountHeadings(NameStore[] given, int[][] keys)
    {
        int[] counts = new int[keys.Sum(k => k.Length)];
        int[] last = new int[counts.Length]; // The names of a document stand together.
        Array.Fill(last, -1);
        for (int b = 0; b < given.Length; b++)
        {
            for (int n = 0; n < given[b].Count; n++)
            {
                Name name = given[b][n];
                int key = keys[b][n];
                if (name.Kind == NameKind.Heading && last[key] != name.Subject)
                {
                    counts[key]++;
                    last[key] = name.Subject;
                }
            }
        }

        return counts;
    }

    private void Add(Article node)
    {
        Document document = node.Document;
        int first = _names.Count;
        string title = document.Front.Title;
        ReadOnlySpan<char> file = Path.GetFileNameWithoutExtension(document.Path.AsSpan()) is not ("index" or "_index") and var name ? name : document.Slug;
        AddGiven(node.Index, title, first);
        AddGiven(node.Index, file, first);
        AddGiven(node.Index, document.Slug, first);
        foreach (string text in document.Front.AlsoKnownAs)
        {
            AddGiven(node.Index, text, first);
        }

        int colon = title.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0)
        {
            _text.Read(title.AsSpan(colon + 1));
            AddOnce(new Name(node.Index, -1, NameKind.Stripped, _text.Words), first);
        }

        for (int h = 0; h < document.Headings.Length; h++)
        {
            _text.Read(document.Headings[h].Title);
            Name heading = new(node.Index, h, NameKind.Heading, _text.Words);
            if (!_words.IsGeneric(heading.Key))
            {
                _names.Add(heading);
            }
        }
    }

    private void AddGiven(int subject, ReadOnlySpan<char> text, int first)
    {
        _text.Read(text);
        AddOnce(new Name(subject, -1, NameKind.Given, _text.Words, Whole: Names.WholeKey(text)), first);
        Range name = _words.NameIn(_text.Hashes);
        if (!name.Equals(.._text.Hashes.Length))
        {
            AddOnce(new Name(subject, -1, NameKind.Stripped, _text.Words[name]), first);
        }
    }

    /// <summary>Adds a name unless the document has it already; its own begin at <paramref name="first"/>.</summary>
    private void AddOnce(Name name, int first)
    {
        ulong key = name.Key;
        for (int n = first; n < _names.Count; n++)
        {
            if (_names[n].Key == key)
            {
                return;
            }
        }

        _names.Add(name);
    }
}
