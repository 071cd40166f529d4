using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>The topics of each document, how many documents each topic is in, and which section writes most of it.</summary>
internal sealed class TopicPlaces
{
    /// <summary>What being named weighs beside being about.</summary>
    private const double Named = 0.4;

    private TopicPlaces(ImmutableArray<(int Topic, double Weight)>[] topicsOf, int[] sizes, string?[] sections) => (TopicsOf, Sizes, Sections) = (topicsOf, sizes, sections);

    /// <summary>For each document the topics that it is about, with weight 1, or names, with less.</summary>
    public ImmutableArray<(int Topic, double Weight)>[] TopicsOf { get; }

    /// <summary>Documents of each topic.</summary>
    public int[] Sizes { get; }

    /// <summary>Slug of the section that writes most about each topic; null when none does.</summary>
    public string?[] Sections { get; }

    /// <summary>Gathers them; linear in articles and mentions of all topics.</summary>
    public static TopicPlaces Of(ImmutableArray<Topic> topics, int nodes)
    {
        List<(int Topic, double Weight)>?[] topicsOf = new List<(int, double)>?[nodes];
        int[] sizes = new int[topics.Length];
        for (int t = 0; t < topics.Length; t++)
        {
            foreach ((int article, double weight) in Members(topics[t]))
            {
                (topicsOf[article] ??= []).Add((t, weight));
                sizes[t]++;
            }
        }

        return new([.. topicsOf.Select(t => t is null ? [] : t.ToImmutableArray())], sizes, [.. topics.Select(MostOf)]);
    }

    /// <summary>The same after edits of some documents, whose topics are <paramref name="own"/> now.</summary>
    public TopicPlaces With(Dictionary<int, List<(int Topic, double Weight)>> own)
    {
        (ImmutableArray<(int Topic, double Weight)>[] topicsOf, int[] sizes) = ([.. TopicsOf], [.. Sizes]);
        foreach ((int document, List<(int Topic, double Weight)> topics) in own)
        {
            foreach ((int topic, _) in topicsOf[document])
            {
                sizes[topic]--;
            }

            topics.ForEach(t => sizes[t.Topic]++);
            topicsOf[document] = [.. topics];
        }

        return new(topicsOf, sizes, Sections);
    }

    /// <summary>The weight of a topic for one document; 0 when it neither is about it nor names it.</summary>
    public static double WeightOf(Topic topic, int document) =>
        topic.Articles.Any(a => a.Index == document) ? 1 : topic.Mentions.Any(m => m.Article.Index == document) ? Named : 0;

    private static IEnumerable<(int Article, double Weight)> Members(Topic topic)
    {
        HashSet<int> counted = [];
        return topic.Articles.Select(a => (a.Index, 1.0)).Concat(topic.Mentions.Select(m => (m.Article.Index, Named))).Where(m => counted.Add(m.Index));
    }

    private static string? MostOf(Topic topic) =>
        topic.Articles.CountBy(a => a.Document.Section, StringComparer.Ordinal).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).FirstOrDefault().Key;
}
