using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>The topics of each document, how many documents each topic is in, and which section writes most of it.</summary>
internal sealed class TopicPlaces
{
    private const double Named = 0.4;

    /// <summary>Gathers them; linear in articles and mentions of all topics.</summary>
    public TopicPlaces(ImmutableArray<Topic> topics, int nodes)
    {
        TopicsOf = new List<(int, double)>?[nodes];
        Sizes = new int[topics.Length];
        Sections = new string?[topics.Length];
        for (int t = 0; t < topics.Length; t++)
        {
            HashSet<int> counted = [];
            Add(t, topics[t].Articles, 1, counted);
            Add(t, topics[t].Mentions.Select(m => m.Article), Named, counted);
            Sizes[t] = counted.Count;
            Sections[t] = topics[t].Articles.CountBy(a => a.Document.Section, StringComparer.Ordinal).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).FirstOrDefault().Key;
        }
    }

    /// <summary>For each document the topics that it is about, with weight 1, or names, with less; null for none.</summary>
    public List<(int Topic, double Weight)>?[] TopicsOf { get; }

    /// <summary>Documents of each topic.</summary>
    public int[] Sizes { get; }

    /// <summary>Slug of the section that writes most about each topic; null when none does.</summary>
    public string?[] Sections { get; }

    private void Add(int topic, IEnumerable<Article> articles, double weight, HashSet<int> counted)
    {
        foreach (Article article in articles)
        {
            if (counted.Add(article.Index))
            {
                (TopicsOf[article.Index] ??= []).Add((topic, weight));
            }
        }
    }
}
