using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>
/// All topics with where they are discussed: written pages, topics of front matter, and names that phrases ask for and nobody wrote;
/// of all documents, or of some only.
/// </summary>
internal sealed class TopicIndex(Subjects subjects, ImmutableArray<FurtherReading> asked, ImmutableArray<ImmutableArray<NamedPlace>> named, HashSet<int>? only = null)
{
    private const int MostNeighbours = 24;

    private readonly Dictionary<string, TopicDraft> _drafts = new(StringComparer.Ordinal);
    private readonly TopicDraft?[] _bySubject = new TopicDraft?[subjects.Count];

    /// <summary>Topics by slug.</summary>
    public ImmutableArray<Topic> Build()
    {
        foreach (int subject in Enumerable.Range(0, subjects.Count).Where(subjects.IsTopic))
        {
            TopicDraft draft = _bySubject[subject] = DraftOf(subjects.SlugOf(subject), subjects.TitleOf(subject));
            draft.Written ??= subjects.DocumentOf(subject);
        }

        ImmutableArray<Article> nodes = only is null ? subjects.Nodes : [.. only.Order().Select(i => subjects.Nodes[i])];
        AddArticles(nodes);
        AddAsked();
        AddNamed(nodes);
        ImmutableArray<TopicDraft> drafts = [.. _drafts.Values.OrderBy(d => d.Slug, StringComparer.Ordinal)];
        ImmutableArray<ImmutableArray<Neighbour>> neighbours = Neighbours([.. drafts.Select(d => d.Everywhere.ToArray())]);
        return [.. drafts.Select((d, i) => new Topic(
            d.Slug, d.Title, $"/topics/{d.Slug}/", d.Written?.Document.Front.AlsoKnownAs ?? [], d.Written,
            [.. d.Everywhere.Select(a => subjects.Nodes[a]).OrderByDescending(a => a.Document.Front.Date ?? DateTimeOffset.MinValue).ThenBy(a => a.Index)], [.. d.Asked, .. d.Named], neighbours[i]))];
    }

    private void AddArticles(ImmutableArray<Article> nodes)
    {
        foreach (Article node in nodes)
        {
            foreach (string name in node.Document.Front.Topics)
            {
                int topic = subjects.Topic(name);
                if (topic >= 0)
                {
                    _bySubject[topic]!.Add(node);
                }
            }
        }
    }

    private void AddAsked()
    {
        foreach (FurtherReading phrase in asked.Where(a => a.Target?.Kind == "topic"))
        {
            TopicDraft draft = DraftOf(phrase.Target!.Url.AsSpan("/topics/".Length).TrimEnd('/'), phrase.Target.Title);
            draft.Add(phrase.From);
            draft.Asked.Add(new Mention(phrase.Place, IsAsked: true));
        }
    }

    /// <summary>Once for each section of a document that names a topic.</summary>
    private void AddNamed(ImmutableArray<Article> nodes)
    {
        Reserve(nodes);
        HashSet<(int Subject, int Heading)> seen = [];
        foreach (Article node in nodes)
        {
            seen.Clear();
            foreach (NamedPlace place in named[node.Index])
            {
                if (_bySubject[place.Subject] is { } draft && place.Block >= 0 && seen.Add((place.Subject, place.Heading)))
                {
                    draft.Named.Add(new Mention(new TextPlace(node, place.Heading, place.Block, place.At), IsAsked: false));
                }
            }
        }
    }

    /// <summary>Makes room for all places, so that lists of a million need not grow.</summary>
    private void Reserve(ImmutableArray<Article> nodes)
    {
        int[] places = new int[subjects.Count];
        foreach (Article node in nodes)
        {
            foreach (NamedPlace place in named[node.Index])
            {
                places[place.Subject] += place.Block >= 0 ? 1 : 0;
            }
        }

        for (int s = 0; s < places.Length; s++)
        {
            _bySubject[s]?.Named.EnsureCapacity(places[s]);
        }
    }

    private TopicDraft DraftOf(ReadOnlySpan<char> slug, string title)
    {
        if (!_drafts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(slug, out TopicDraft? draft))
        {
            draft = new TopicDraft(slug.ToString(), title);
            _drafts.Add(draft.Slug, draft);
        }

        return draft;
    }

    /// <summary>Topics weighed by how often they stand in one article, against how often each stands anywhere.</summary>
    private ImmutableArray<ImmutableArray<Neighbour>> Neighbours(int[][] articles)
    {
        NumberLists topicsOf = NumberLists.Of([.. articles.SelectMany((list, t) => list.Select(a => (a, t)))], subjects.Nodes.Length);
        ScoreBoard shared = new(articles.Length);
        ImmutableArray<Neighbour>[] neighbours = new ImmutableArray<Neighbour>[articles.Length];
        for (int t = 0; t < articles.Length; t++)
        {
            foreach (int article in articles[t])
            {
                foreach (int other in topicsOf[article])
                {
                    shared.Add(other, 1);
                }
            }

            int own = t;
            neighbours[t] = [.. shared.Touched.ToArray().Where(o => o != own)
                .Select(o => new Neighbour(o, (int)shared[o], shared[o] / Math.Sqrt((double)articles[own].Length * articles[o].Length)))
                .OrderByDescending(n => n.Weight).ThenBy(n => n.Topic).Take(MostNeighbours)];
            shared.Clear();
        }

        return [.. neighbours];
    }
}
