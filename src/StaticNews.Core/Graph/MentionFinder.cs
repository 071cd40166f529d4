using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>
/// Finds names in text in one pass, the longest at each place. A name of one word counts only when few documents hold the word, or
/// every text about data would mention the topic "Data".
/// </summary>
internal sealed class MentionFinder
{
    private const int SmallSite = 20;
    private const double CommonWord = 0.1;

    private readonly NameTrie _names;

    private MentionFinder(NameTrie names) => _names = names;

    /// <summary>A finder of the names of topics and the titles of articles; of two with one name the topic, then the earlier one.</summary>
    public static MentionFinder Of(Subjects subjects, NameList given, NameStore defined, TermIndex terms, PhraseWords words)
    {
        List<ulong> order = []; // Topics first, of either kind the earlier subject, of its names the earlier one.
        for (int n = 0; n < given.Count + defined.Count; n++)
        {
            Name name = NameOf(n);
            if (name.Kind is NameKind.Given or NameKind.Defined && !words.IsGeneric(name.Key) && Counts(name))
            {
                order.Add(((ulong)(subjects.IsTopic(name.Subject) ? 0 : 1) << 63) | ((ulong)name.Subject << 32) | (uint)n);
            }
        }

        order.Sort();
        NameTrie trie = new(order.Count);
        foreach (ulong place in order)
        {
            Name name = NameOf((int)place);
            trie.Add(name.Words.Span, name.Subject);
        }

        return new(trie);

        Name NameOf(int number) => number < given.Count ? given[number] : defined[number - given.Count];

        bool Counts(Name name) => subjects.IsTopic(name.Subject)
            ? name.Words.Length > 1 || terms.DocumentsWith(name.Words.Span[0]) <= Math.Max(SmallSite, subjects.Nodes.Length * CommonWord)
            : name.Words.Length > 1 && subjects.Nodes[name.Subject].Document.Kind == DocumentKind.Article;
    }

    /// <summary>The names in all documents, but for the own of each, in the order of the text; and where each writes its telling words, since every text is read but once.</summary>
    public FoundNames FindAll(ImmutableArray<Article> nodes, TellingWords words)
    {
        ImmutableArray<NamedPlace>[] named = new ImmutableArray<NamedPlace>[nodes.Length];
        ImmutableArray<TellingPlace>[] telling = new ImmutableArray<TellingPlace>[nodes.Length];
        Parallel.For(
            0, named.Length,
            () =>
            {
                TellingScan scan = new();
                return (Scan: scan, Scanner: new MentionScanner(_names, scan));
            },
            (i, _, own) =>
            {
                words.Begin(i, own.Scan);
                named[i] = own.Scanner.Find(nodes[i]);
                telling[i] = own.Scan.Take();
                return own;
            },
            _ => { });
        return new([.. named], [.. telling]);
    }

    /// <summary>The names in a document, but for its own, in the order of the text.</summary>
    public ImmutableArray<NamedPlace> Find(Article node) => new MentionScanner(_names).Find(node);
}
