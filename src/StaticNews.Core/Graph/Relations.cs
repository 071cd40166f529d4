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
        TitleSums = Array.ConvertAll(Titles, t => t.Sum(w => TitleWeights[w]));
        WithTitleWord = Group(Titles.SelectMany((t, i) => t.Select(w => (w, i))), words.Length);
        WithTitleTerm = Enumerable.Range(0, words.Length).Where(w => WithTitleWord[w].Length <= FewTitles && terms.IdOf(words[w]) >= 0)
            .ToDictionary(w => terms.IdOf(words[w]), w => WithTitleWord[w]);
        TopicMembers = Group(topics.SelectMany((t, i) => t.Select(s => (s, i))), subjects.Count);
        IsOffered = [.. nodes.Select(n => n.Document is { Kind: DocumentKind.Article, Front: { NoIndex: false, RelatedOff: false } })];
        Popularity = Array.ConvertAll(Incoming, i => Math.Log(1 + i.Length));
        Days = [.. nodes.Select(n => n.Document.Front.Date is { } date ? date.UtcTicks / (double)TimeSpan.TicksPerDay : double.NaN)];
        Folders = Numbers(nodes.Select(n => n.Document.Folder));
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

    /// <summary>The weights of each title together.</summary>
    public double[] TitleSums { get; }

    /// <summary>Documents whose title holds a word, by its number.</summary>
    public int[][] WithTitleWord { get; }

    /// <summary>Topics that front matter gives each, ascending.</summary>
    public ImmutableArray<int[]> Topics { get; }

    /// <summary>Documents whose title holds a term, for terms that few titles hold.</summary>
    public Dictionary<int, int[]> WithTitleTerm { get; }

    /// <summary>Documents of each topic by front matter, ascending.</summary>
    public int[][] TopicMembers { get; }

    /// <summary>How well known each document is: the logarithm of one more than the documents that link to it.</summary>
    public double[] Popularity { get; }

    /// <summary>Whether each may be shown as related to another; kept here since ranking asks it of a million pairs.</summary>
    public bool[] IsOffered { get; }

    /// <summary>Day of publication of each, counted from year 1; not a number for undated ones.</summary>
    public double[] Days { get; }

    /// <summary>Number of each document's folder.</summary>
    public int[] Folders { get; }

    /// <summary>Number of each document's series; meaningless for those without.</summary>
    public int[] Series { get; }

    /// <summary>Documents of each series.</summary>
    public int[][] SeriesMembers { get; }

    private static int[][] Group(IEnumerable<(int Key, int Value)> pairs, int size)
    {
        List<int>?[] lists = new List<int>?[size];
        foreach ((int key, int value) in pairs)
        {
            (lists[key] ??= []).Add(value);
        }

        return Array.ConvertAll(lists, l => l is null ? [] : l.Distinct().Order().ToArray());
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
