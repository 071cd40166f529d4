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

    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);

    /// <summary>Topics by slug.</summary>
    public ImmutableArray<Topic> Build()
    {
        foreach (int subject in Enumerable.Range(0, subjects.Count).Where(subjects.IsTopic))
        {
            Draft draft = DraftOf(subjects.SlugOf(subject), subjects.TitleOf(subject));
            draft.Written ??= subjects.DocumentOf(subject);
        }

        Collect();
        ImmutableArray<Draft> drafts = [.. _drafts.Values.OrderBy(d => d.Slug, StringComparer.Ordinal)];
        ImmutableArray<ImmutableArray<Neighbour>> neighbours = Neighbours(drafts);
        return [.. drafts.Select((d, i) => new Topic(
            d.Slug, d.Title, $"/topics/{d.Slug}/", d.Written?.Document.Front.AlsoKnownAs ?? [], d.Written,
            [.. d.Articles.OrderByDescending(a => a.Document.Front.Date ?? DateTimeOffset.MinValue).ThenBy(a => a.Index)], [.. d.Asked, .. d.Named], neighbours[i]))];
    }

    private void Collect()
    {
        ImmutableArray<Article> nodes = only is null ? subjects.Nodes : [.. only.Order().Select(i => subjects.Nodes[i])];
        foreach (Article node in nodes)
        {
            foreach (int topic in node.Document.Front.Topics.Select(subjects.Topic).Where(t => t >= 0))
            {
                _drafts[subjects.SlugOf(topic)].Add(node);
            }
        }

        foreach (FurtherReading phrase in asked.Where(a => a.Target?.Kind == "topic"))
        {
            Draft draft = DraftOf(phrase.Target!.Url["/topics/".Length..].TrimEnd('/'), phrase.Target.Title);
            draft.Add(phrase.From);
            draft.Asked.Add(new Mention(phrase.From, phrase.HeadingId, phrase.Sentence, IsAsked: true));
        }

        HashSet<(int Subject, int Heading)> seen = [];
        foreach (Article node in nodes)
        {
            seen.Clear();
            foreach (NamedPlace place in named[node.Index].Where(p => subjects.IsTopic(p.Subject) && p.Block >= 0 && seen.Add((p.Subject, p.Heading))))
            {
                string heading = place.Heading < 0 ? "" : node.Document.Headings[place.Heading].Id;
                _drafts[subjects.SlugOf(place.Subject)].Named.Add(new Mention(node, heading, new Excerpt(node.Document.Text[place.Block].Text, place.At), IsAsked: false));
            }
        }
    }

    private Draft DraftOf(string slug, string title)
    {
        if (!_drafts.TryGetValue(slug, out Draft? draft))
        {
            _drafts[slug] = draft = new Draft(slug, title);
        }

        return draft;
    }

    /// <summary>Topics weighed by how often they stand in one article, against how often each stands anywhere.</summary>
    private static ImmutableArray<ImmutableArray<Neighbour>> Neighbours(ImmutableArray<Draft> drafts)
    {
        List<int>?[] byArticle = new List<int>?[drafts.SelectMany(d => d.Everywhere).DefaultIfEmpty(-1).Max() + 1];
        for (int t = 0; t < drafts.Length; t++)
        {
            foreach (int article in drafts[t].Everywhere)
            {
                (byArticle[article] ??= []).Add(t);
            }
        }

        ScoreBoard shared = new(drafts.Length);
        ImmutableArray<Neighbour>[] neighbours = new ImmutableArray<Neighbour>[drafts.Length];
        for (int t = 0; t < drafts.Length; t++)
        {
            foreach (int article in drafts[t].Everywhere)
            {
                byArticle[article]!.ForEach(o => shared.Add(o, 1));
            }

            int own = t;
            neighbours[t] = [.. shared.Touched.ToArray().Where(o => o != own)
                .Select(o => new Neighbour(o, (int)shared[o], shared[o] / Math.Sqrt((double)drafts[own].Everywhere.Count * drafts[o].Everywhere.Count)))
                .OrderByDescending(n => n.Weight).ThenBy(n => n.Topic).Take(MostNeighbours)];
            shared.Clear();
        }

        return [.. neighbours];
    }

    private sealed class Draft(string slug, string title)
    {
        public string Slug => slug;

        public string Title => title;

        public Article? Written { get; set; }

        public HashSet<Article> Articles { get; } = [];

        public List<Mention> Asked { get; } = [];

        public List<Mention> Named { get; } = [];

        /// <summary>Indices of the articles that are about it, ascending, without those that only name it in passing.</summary>
        public SortedSet<int> Everywhere { get; } = [];

        public void Add(Article article)
        {
            if (article.Document.Kind == DocumentKind.Article && Articles.Add(article))
            {
                Everywhere.Add(article.Index);
            }
        }
    }
}
