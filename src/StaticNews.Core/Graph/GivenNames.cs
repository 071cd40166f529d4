using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Collects what documents and topics are called by their own titles, files and front matter. Not to be shared between threads.</summary>
internal sealed class GivenNames
{
    private readonly PhraseWords _words;
    private readonly WordList _text = new();
    private readonly NameStore _names = new();

    private GivenNames(PhraseWords words) => _words = words;

    /// <summary>The names of all subjects but authors, one document after the other, then the topics that nobody has written.</summary>
    public static NameList Of(Subjects subjects, PhraseWords words)
    {
        NameStore[] given = Batches.Of(subjects.Nodes.Length, (from, to) =>
        {
            GivenNames own = new(words);
            for (int i = from; i < to; i++)
            {
                if (subjects.Nodes[i].Document.Kind != DocumentKind.Author)
                {
                    own.Add(subjects.Nodes[i]);
                }
            }

            return own._names;
        });
        NameList names = new(given.Sum(g => g.Count) + subjects.Unwritten.Length);
        Array.ForEach(given, names.AddAll);
        for (int t = subjects.Nodes.Length; t < subjects.Count; t++)
        {
            names.Add(new Name(t, -1, NameKind.Given, TokenReader.HashesOf(subjects.TitleOf(t))));
        }

        return names;
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
