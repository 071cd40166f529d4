using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>What ranking needs to know of every document, gathered once: links both ways, names, titles, topics, folders.</summary>
internal sealed class Relations
{
    /// <summary>Gathers it; linear in links, names and titles.</summary>
    public Relations(Subjects subjects, TermIndex terms, ImmutableArray<Link> links, ImmutableArray<ImmutableArray<NamedPlace>> named)
    {
        ImmutableArray<Article> nodes = subjects.Nodes;
        Outgoing = NumberLists.Of([.. links.Select(l => (l.From, l.To))], nodes.Length).Ascending();
        Incoming = Outgoing.Turned(nodes.Length);
        Names = NamesOf(named);
        NamedBy = Names.Turned(subjects.Count);
        Topics = TopicsOf(subjects);
        TopicMembers = new Members(Topics.Turned(subjects.Count), nodes.Length);
        Titles = new Titles(nodes, terms);
        Families = new Families(Titles.Words);
        Folders = new Folders(nodes);
        Traits = TraitsOf(nodes);
        TitleSums = [.. Enumerable.Range(0, nodes.Length).Select(Titles.WeightOf)];
        Popularity = [.. Enumerable.Range(1, Traits.Select(t => t.Links).DefaultIfEmpty(0).Max() + 1).Select(n => Math.Log(n))];
        Series = SeriesOf(nodes);
        SeriesMembers = Series.Turned(nodes.Length);
    }

    /// <summary>Indices of the documents that each links to, ascending.</summary>
    public NumberLists Outgoing { get; }

    /// <summary>Indices of the documents that link to each, ascending.</summary>
    public NumberLists Incoming { get; }

    /// <summary>Numbers of the subjects that each names, ascending.</summary>
    public NumberLists Names { get; }

    /// <summary>Documents that name each subject, ascending.</summary>
    public NumberLists NamedBy { get; }

    /// <summary>Topics that front matter gives each, ascending.</summary>
    public NumberLists Topics { get; }

    /// <summary>Documents of each topic by front matter, ascending.</summary>
    public Members TopicMembers { get; }

    /// <summary>The words of all titles.</summary>
    public Titles Titles { get; }

    /// <summary>Documents with titles of one pattern.</summary>
    public Families Families { get; }

    /// <summary>The folders of all documents.</summary>
    public Folders Folders { get; }

    /// <summary>What comparisons read of each document.</summary>
    public Traits[] Traits { get; }

    /// <summary>How telling the words of each title are together.</summary>
    public double[] TitleSums { get; }

    /// <summary>How well known a document is by how many link to it: the logarithm of one more.</summary>
    public double[] Popularity { get; }

    /// <summary>The series of each document, if it has one.</summary>
    public NumberLists Series { get; }

    /// <summary>Documents of each series, ascending.</summary>
    public NumberLists SeriesMembers { get; }

    private static NumberLists NamesOf(ImmutableArray<ImmutableArray<NamedPlace>> named)
    {
        List<(int, int)> pairs = [];
        for (int i = 0; i < named.Length; i++)
        {
            foreach (NamedPlace place in named[i])
            {
                pairs.Add((i, place.Subject));
            }
        }

        return NumberLists.Of(pairs, named.Length).Ascending();
    }

    private static NumberLists TopicsOf(Subjects subjects)
    {
        List<(int, int)> pairs = [];
        foreach (Article node in subjects.Nodes)
        {
            foreach (string name in node.Document.Front.Topics)
            {
                int topic = subjects.Topic(name);
                if (topic >= 0 && topic != node.Index)
                {
                    pairs.Add((node.Index, topic));
                }
            }
        }

        return NumberLists.Of(pairs, subjects.Nodes.Length).Ascending();
    }

    private static NumberLists SeriesOf(ImmutableArray<Article> nodes)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        List<(int, int)> pairs = [];
        foreach (Article node in nodes.Where(n => n.Document.Front.Series.Length > 0))
        {
            numbers.TryAdd(node.Document.Front.Series, numbers.Count);
            pairs.Add((node.Index, numbers[node.Document.Front.Series]));
        }

        return NumberLists.Of(pairs, nodes.Length);
    }

    private Traits[] TraitsOf(ImmutableArray<Article> nodes)
    {
        Traits[] traits = new Traits[nodes.Length];
        for (int i = 0; i < traits.Length; i++)
        {
            Document document = nodes[i].Document;
            double day = document.Front.Date is { } date ? date.UtcTicks / (double)TimeSpan.TicksPerDay : double.NaN;
            bool isOffered = document is { Kind: DocumentKind.Article, Front: { NoIndex: false, RelatedOff: false } };
            int place = (Folders.Of(document) * 2) + (isOffered ? 1 : 0);
            traits[i] = new(day, Incoming[i].Length, place);
        }

        return traits;
    }
}
