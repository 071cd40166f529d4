using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>
/// Brings topics up to a few edited documents: their mentions, phrases and titles, and stubs that come and go with them. Which topics
/// are neighbours stays as it was.
/// </summary>
internal sealed class TopicAmendment(ImmutableArray<Topic> before, ImmutableArray<Article> nodes, HashSet<int> edited)
{
    /// <summary>The topics, from the phrases and names of the edited documents as they are now.</summary>
    public ImmutableArray<Topic> Of(ImmutableArray<FurtherReading> phrases, ImmutableArray<ImmutableArray<NamedPlace>> named, Subjects subjects)
    {
        ImmutableArray<Topic> theirs = new TopicIndex(subjects, [.. phrases.Where(p => edited.Contains(p.From.Index))], [.. named.Select((n, i) => edited.Contains(i) ? n : [])], edited).Build();
        Dictionary<string, Topic> now = theirs.Where(t => !t.Mentions.IsEmpty || !t.Articles.IsEmpty).ToDictionary(t => t.Slug, StringComparer.Ordinal);
        HashSet<string> known = [.. before.Select(t => t.Slug)];
        ImmutableArray<Topic> kept = [.. before.Select(t => Merge(t, now.GetValueOrDefault(t.Slug)))];
        ImmutableArray<Topic> fresh = [.. now.Values.Where(t => !known.Contains(t.Slug)).Select(t => t with { Neighbours = [] })];
        return fresh.IsEmpty ? kept : Inserted(kept, fresh);
    }

    private Topic Merge(Topic topic, Topic? theirs)
    {
        bool holds = topic.Articles.Any(a => edited.Contains(a.Index)) || topic.Mentions.Any(m => edited.Contains(m.Article.Index));
        Article? written = topic.Written is null ? null : nodes[topic.Written.Index];
        if (!holds && theirs is null)
        {
            return ReferenceEquals(written, topic.Written) ? topic : topic with { Title = written!.Document.Front.Title, Written = written };
        }

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
    private static ImmutableArray<Topic> Inserted(ImmutableArray<Topic> topics, ImmutableArray<Topic> fresh)
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

        return [.. all.Select(t => t.Topic with { Neighbours = [.. t.Topic.Neighbours.Select(n => n with { Topic = moved[n.Topic] })] })];
    }
}
