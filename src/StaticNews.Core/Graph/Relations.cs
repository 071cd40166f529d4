using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>What ranking needs to know of every document, gathered once: links both ways, names, titles, topics, folders.</summary>
internal sealed class Relations
{
    private const int FewTitles = 60;

    /// <summary>Gathers it; linear in links, names and titles.</summary>
    public Relations(Subjects subjects, TermIndex terms, ImmutableArray<Link> links, ImmutableArray<ImmutableArray<NamedPlace>> named, ImmutableArray<int[]> topics)
    {
        ImmutableArray<Article> nodes = subjects.Nodes;
        Topics = topics;
        Outgoing = Group(links.Select(l => (l.From, l.To)), nodes.Length);
        Incoming = Group(links.Select(l => (l.To, l.From)), nodes.Length);
        Names = [.. named.Select(n => n.Select(p => p.Subject).Distinct().Order().ToArray())];
        NamedBy = Group(Names.SelectMany((n, i) => n.Select(s => (s, i))), subjects.Count);
        (Titles, ulong[] words) = NumberedWords(nodes);
        TitleWeights = Array.ConvertAll(words, terms.Idf);
        WithTitleWord = new Members(Group(Titles.SelectMany((t, i) => t.Select(w => (w, i))), words.Length), nodes.Length);
        WithTitleTerm = Enumerable.Range(0, words.Length).Where(w => WithTitleWord[w].Length <= FewTitles && terms.IdOf(words[w]) >= 0)
            .ToDictionary(w => terms.IdOf(words[w]), w => WithTitleWord[w]);
        TopicMembers = new Members(Group(topics.SelectMany((t, i) => t.Select(s => (s, i))), subjects.Count), nodes.Length);
        Families = new Families(Titles);
        Folders = new Folders(nodes);
        Traits = TraitsOf(nodes);
        Popularity = [.. Enumerable.Range(1, Incoming.Select(i => i.Length).DefaultIfEmpty(0).Max() + 1).Select(n => Math.Log(n))];
        Series = Numbers(nodes.Select(n => n.Document.Front.Series));
        SeriesMembers = Group(Series.Select((s, i) => (s, i)).Where(p => nodes[p.i].Document.Front.Series.Length > 0), nodes.Length);
    }

    /// <summary>Indices of the documents that each links to, ascending.</summary>
    public int[][] Outgoing { get; }

    /// <summary>Indices of the documents that link to each, ascending.</summary>
    public int[][] Incoming { get; }

    /// <summary>Numbers of the subjects that each names, ascending.</summary>
    public int[][] Names { get; }

    /// <summary>Documents that name each subject, ascending.</summary>
    public int[][] NamedBy { get; }

    /// <summary>Numbers of the words of each title.</summary>
    public int[][] Titles { get; }

    /// <summary>How telling each word of titles is, by its number.</summary>
    public double[] TitleWeights { get; }

    /// <summary>Documents whose title holds a word, by its number.</summary>
    public Members WithTitleWord { get; }

    /// <summary>Topics that front matter gives each, ascending.</summary>
    public ImmutableArray<int[]> Topics { get; }

    /// <summary>Documents whose title holds a term, for terms that few titles hold.</summary>
    public Dictionary<int, int[]> WithTitleTerm { get; }

    /// <summary>Documents of each topic by front matter, ascending.</summary>
    public Members TopicMembers { get; }

    /// <summary>Documents with titles of one pattern.</summary>
    public Families Families { get; }

    /// <summary>The folders of all documents.</summary>
    public Folders Folders { get; }

    /// <summary>What comparisons read of each document.</summary>
    public Traits[] Traits { get; }

    /// <summary>How well known a document is by how many link to it: the logarithm of one more.</summary>
    public double[] Popularity { get; }

    /// <summary>Number of each document's series; meaningless for those without.</summary>
    public int[] Series { get; }

    /// <summary>Documents of each series.</summary>
    public int[][] SeriesMembers { get; }

    private Traits[] TraitsOf(ImmutableArray<Article> nodes)
    {
        Traits[] traits = new Traits[nodes.Length];
        for (int i = 0; i < traits.Length; i++)
        {
            Document document = nodes[i].Document;
            double day = document.Front.Date is { } date ? date.UtcTicks / (double)TimeSpan.TicksPerDay : double.NaN;
            bool isOffered = document is { Kind: DocumentKind.Article, Front: { NoIndex: false, RelatedOff: false } };
            int place = (Folders.Of(nodes[i].Document) * 2) + (isOffered ? 1 : 0);
            traits[i] = new(day, Titles[i].Sum(w => TitleWeights[w]), Incoming[i].Length, place);
        }

        return traits;
    }

    /// <summary>The values of each key, ascending, each once.</summary>
    private static int[][] Group(IEnumerable<(int Key, int Value)> pairs, int size)
    {
        (int Key, int Value)[] all = [.. pairs];
        int[] counts = new int[size];
        foreach ((int key, _) in all)
        {
            counts[key]++;
        }

        int[][] groups = Array.ConvertAll(counts, c => c == 0 ? [] : new int[c]);
        foreach ((int key, int value) in all)
        {
            groups[key][--counts[key]] = value;
        }

        Parallel.For(0, size, i => groups[i] = Distinct(groups[i]));
        return groups;
    }

    private static int[] Distinct(int[] values)
    {
        Array.Sort(values);
        int count = 0;
        foreach (int value in values)
        {
            if (count == 0 || values[count - 1] != value)
            {
                values[count++] = value;
            }
        }

        return count == values.Length ? values : values[..count];
    }

    private static (int[][] Titles, ulong[] Words) NumberedWords(ImmutableArray<Article> nodes)
    {
        Dictionary<ulong, int> numbers = [];
        int[][] titles = [.. nodes.Select(n => TokenReader.HashesOf(n.Document.Front.Title).Distinct().Select(Number).ToArray())];
        return (titles, [.. numbers.OrderBy(n => n.Value).Select(n => n.Key)]);

        int Number(ulong word)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word, out bool known);
            return known ? number : number = numbers.Count - 1;
        }
    }

    private static int[] Numbers(IEnumerable<string> texts)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        return [.. texts.Select(t => numbers.TryGetValue(t, out int n) ? n : numbers[t] = numbers.Count)];
    }
}
