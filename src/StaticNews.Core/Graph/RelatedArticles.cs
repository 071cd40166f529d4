using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>Ranks related articles: links either way first, then shared topics weighed by how rare they are.</summary>
internal static class RelatedArticles
{
    /// <summary>The best <paramref name="count"/> for every article by content path, ties by path.</summary>
    public static ImmutableDictionary<string, ImmutableArray<Related>> Rank(
        ImmutableArray<Article> articles, ImmutableArray<Topic> topics, IReadOnlyDictionary<string, HashSet<string>> links, int count)
    {
        Dictionary<string, int> index = articles.Select((a, i) => (a.Url, i)).ToDictionary(p => p.Url, p => p.i, StringComparer.Ordinal);
        List<(int Topic, int[] Members)>[] memberships = [.. articles.Select(_ => new List<(int, int[])>())];
        for (int t = 0; t < topics.Length; t++)
        {
            int[] members = [.. topics[t].Articles.Select(a => index[a.Url])];
            Array.ForEach(members, m => memberships[m].Add((t, members)));
        }

        List<int>[] outgoing = [.. articles.Select(a => links.GetValueOrDefault(a.Url, []).Where(index.ContainsKey).Select(u => index[u]).Order().ToList())];
        List<int>[] incoming = [.. articles.Select(_ => new List<int>())];
        for (int i = 0; i < outgoing.Length; i++)
        {
            outgoing[i].ForEach(j => incoming[j].Add(i));
        }

        ImmutableArray<Related>[] result = new ImmutableArray<Related>[articles.Length];
        Parallel.For(0, articles.Length, i =>
        {
            Dictionary<int, double> scores = Score(i, articles.Length, memberships[i], outgoing[i], incoming[i]);
            result[i] = [.. scores.OrderByDescending(p => p.Value).ThenBy(p => articles[p.Key].Document.Path, StringComparer.Ordinal).Take(count)
                .Select(p => new Related(articles[p.Key], Reasons(p.Key, topics, memberships[i], outgoing[i], incoming[i])))];
        });
        return articles.Select((a, i) => KeyValuePair.Create(a.Document.Path, result[i])).ToImmutableDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<int, double> Score(int self, int total, List<(int Topic, int[] Members)> topics, List<int> outgoing, List<int> incoming)
    {
        Dictionary<int, double> scores = [];
        foreach ((_, int[] members) in topics)
        {
            double idf = Math.Log((1.0 + total) / members.Length);
            foreach (int other in members)
            {
                scores[other] = scores.GetValueOrDefault(other) + idf;
            }
        }

        double best = Math.Max(scores.Values.DefaultIfEmpty(0).Max(), 1);
        outgoing.ForEach(o => scores[o] = scores.GetValueOrDefault(o) + (best * .75));
        incoming.ForEach(o => scores[o] = scores.GetValueOrDefault(o) + best);
        scores.Remove(self);
        return scores;
    }

    private static ImmutableArray<string> Reasons(int other, ImmutableArray<Topic> topics, List<(int Topic, int[] Members)> own, List<int> outgoing, List<int> incoming)
    {
        List<string> reasons = [];
        if (outgoing.Contains(other))
        {
            reasons.Add("linked in the text");
        }

        if (incoming.Contains(other))
        {
            reasons.Add("links here");
        }

        string[] shared = [.. own.Where(t => t.Members.Contains(other)).OrderBy(t => t.Members.Length).Take(2).Select(t => topics[t.Topic].Title)];
        if (shared.Length > 0)
        {
            reasons.Add("both cover " + string.Join(" and ", shared));
        }

        return [.. reasons];
    }
}
