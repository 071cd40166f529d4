using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>
/// Brings topics up to a few edited documents: their mentions, phrases and titles, and stubs that come and go with them. Which topics
/// are neighbours stays as it was.
/// </summary>
internal sealed class TopicAmendment(SiteGraph before, ImmutableArray<Article> nodes, HashSet<int> edited)
{
    /// <summary>The topics with their places, from the phrases and names of the edited documents as they are now.</summary>
    public (ImmutableArray<Topic> Topics, Lazy<TopicPlaces> Places) Of(ImmutableArray<FurtherReading> phrases, ImmutableArray<ImmutableArray<NamedPlace>> named, Subjects subjects)
    {
        ImmutableArray<Topic> own = new TopicIndex(subjects, phrases, named, edited).Build();
        Dictionary<string, Topic> now = own.Where(t => !t.Mentions.IsEmpty || !t.Articles.IsEmpty).ToDictionary(t => t.Slug, StringComparer.Ordinal);
        HashSet<int> holding = [.. edited.SelectMany(e => before.Places.Value.TopicsOf[e]).Select(t => t.Topic)];
        Topic[] topics = [.. before.Topics];
        HashSet<int> touched = [];
        for (int t = 0; t < topics.Length; t++)
        {
            bool isTheirs = now.Remove(topics[t].Slug, out Topic? theirs);
            if (isTheirs || holding.Contains(t))
            {
                topics[t] = Merge(topics[t], theirs);
                touched.Add(t);
            }
            else if (topics[t].Written is { } written && edited.Contains(written.Index))
            {
                topics[t] = topics[t] with { Title = nodes[written.Index].Document.Front.Title, Written = nodes[written.Index] };
            }
        }

        return now.Count == 0 ? ([.. topics], new Lazy<TopicPlaces>(before.Places.Value.With(OwnOf(topics, touched)))) : Inserted([.. topics], [.. now.Values.Select(t => t with { Neighbours = [] })]);
    }

    private Dictionary<int, List<(int Topic, double Weight)>> OwnOf(Topic[] topics, HashSet<int> touched) => edited.ToDictionary(
        e => e, e => touched.Order().Select(t => (Topic: t, Weight: TopicPlaces.WeightOf(topics[t], e))).Where(t => t.Weight > 0).ToList());

    private Topic Merge(Topic topic, Topic? theirs)
    {
        Article? written = topic.Written is null ? null : nodes[topic.Written.Index];
        return topic with
        {
            Title = written?.Document.Front.Title ?? topic.Title,
            Written = written,
            Articles = [.. topic.Articles.Where(a => !edited.Contains(a.Index)).Concat(theirs?.Articles ?? [])
                .OrderByDescending(a => a.Document.Front.Date ?? DateTimeOffset.MinValue).ThenBy(a => a.Index)],
            Mentions = [.. topic.Mentions.Where(m => !edited.Contains(m.Article.Index)).Concat(theirs?.Mentions ?? [])
                .OrderBy(m => !m.IsAsked).ThenBy(m => m.Article.Index)],
        };
    }

    /// <summary>New stubs in their places; neighbours are known by number, so that numbers move with them.</summary>
    private (ImmutableArray<Topic> Topics, Lazy<TopicPlaces> Places) Inserted(ImmutableArray<Topic> topics, ImmutableArray<Topic> fresh)
    {
        (Topic Topic, int Old)[] all = [.. topics.Select((t, i) => (t, i)).Concat(fresh.Select(t => (t, -1))).OrderBy(t => t.Item1.Slug, StringComparer.Ordinal)];
        int[] moved = new int[topics.Length];
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i].Old >= 0)
            {
                moved[all[i].Old] = i;
            }
        }

        ImmutableArray<Topic> numbered = [.. all.Select(t => t.Topic with { Neighbours = [.. t.Topic.Neighbours.Select(n => n with { Topic = moved[n.Topic] })] })];
        return (numbered, new(() => TopicPlaces.Of(numbered, nodes.Length)));
    }
}
