using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>The Resolve stage: published documents in, the graph with every link and phrase resolved out.</summary>
internal static class Resolver
{
    /// <summary>
    /// Builds the graph; broken links and phrases without a clear target are warnings, unusable addresses errors. With
    /// <paramref name="orphansOnly"/> what is related is known only of documents that nobody links to or whose editors chose it.
    /// </summary>
    public static Checked<SiteGraph> Resolve(Publication publication, ImmutableArray<SourceFile> files, SiteConfig config, bool orphansOnly = false)
    {
        List<Diagnostic> found = [];
        Catalogue catalogue = Catalogue.Of(publication.Out, publication.Held, files, config, found);
        PhraseWords words = PhraseWords.Of(publication.Out.Select(d => d.Front.Language).OfType<string>().Append(config.Language).Distinct(StringComparer.Ordinal));
        Task<TermIndex> indexing = Task.Run(() => TermIndex.Of(catalogue.Nodes)); // It needs nothing of what follows, nor that of it.
        Subjects subjects = new(catalogue.Nodes);
        PlainLinks plain = PlainLinks.Resolve(catalogue, config, found);
        NameIndex names = NameIndex.Of(subjects, words);
        LearnedNames.AddTo(names, subjects, plain, words);
        TermIndex terms = indexing.GetAwaiter().GetResult();

        PhraseLinks phrases = PhraseLinks.Resolve(new PhraseContext(catalogue, subjects, names, terms, words, config), plain, found);
        MentionFinder finder = MentionFinder.Of(subjects, names, terms, words);
        ImmutableArray<NamedPlace>[] named = new ImmutableArray<NamedPlace>[catalogue.Nodes.Length];
        Parallel.For(0, named.Length, i => named[i] = finder.Find(catalogue.Nodes[i]));

        ImmutableArray<Link> links = [.. plain.Links, .. phrases.Links];
        return new(new SiteGraph
        {
            Nodes = catalogue.Nodes,
            Articles = catalogue.Articles,
            Sections = catalogue.Sections,
            Authors = catalogue.Authors,
            Assets = catalogue.Assets,
            Gone = config.Expired == ExpiredPage.Tombstone ? Tombstones(publication, catalogue, config) : [],
            Home = catalogue.Nodes.FirstOrDefault(n => n.Document.Path == "_index.md"),
            Topics = new TopicIndex(subjects, phrases.All, [.. named]).Build(),
            Targets = phrases.Targets,
            Images = plain.Images,
            Related = Rank(subjects, terms, links, [.. named], config, orphansOnly),
            Backlinks = Backlinks(catalogue.Nodes, links),
            Links = links,
            Subjects = subjects,
            Named = [.. named],
            FurtherReading = phrases.All,
        }, [.. found]);
    }

    private static ImmutableArray<ImmutableArray<Related>> Rank(
        Subjects subjects, TermIndex terms, ImmutableArray<Link> links, ImmutableArray<ImmutableArray<NamedPlace>> named, SiteConfig config, bool orphansOnly)
    {
        ImmutableArray<int[]> topics = [.. subjects.Nodes.Select(n => n.Document.Front.Topics.Select(subjects.Topic).Where(t => t >= 0 && t != n.Index).Distinct().Order().ToArray())];
        Relations relations = new(subjects, terms, links, named, topics);
        bool IsWanted(Article node) => !orphansOnly || relations.Incoming[node.Index].Length == 0 || !node.Document.Front.RelatedPins.IsEmpty;
        return new RelatedArticles(subjects, relations, terms, config).Rank(config.RelatedCount, RelatedWeights.Default, IsWanted);
    }

    /// <summary>Addresses of expired articles that nothing else has taken since.</summary>
    private static ImmutableArray<string> Tombstones(Publication publication, Catalogue catalogue, SiteConfig config)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(config.TimeZone);
        return [.. publication.Gone.Where(d => d.Kind == DocumentKind.Article).Select(d => Permalinks.OfArticle(d, config, zone, []))
            .Where(u => catalogue.Targets.ByUrl(u) is null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>For each document who links to it, one link an article, in the order of paths.</summary>
    private static ImmutableArray<ImmutableArray<Backlink>> Backlinks(ImmutableArray<Article> nodes, ImmutableArray<Link> links)
    {
        ImmutableArray<Backlink>[] backlinks = new ImmutableArray<Backlink>[nodes.Length];
        Array.Fill(backlinks, []);
        foreach (IGrouping<int, Link> group in links.GroupBy(l => l.To))
        {
            backlinks[group.Key] = [.. group.DistinctBy(l => l.From).OrderBy(l => l.From).Select(l => Of(nodes[l.From], l.Address))];
        }

        return [.. backlinks];

        static Backlink Of(Article from, int address)
        {
            if (address < 0)
            {
                return new(from, "", default);
            }

            Address link = from.Document.Body.Addresses[address];
            string heading = link.Heading < 0 ? "" : from.Document.Headings[link.Heading].Id;
            return new(from, heading, link.Block < 0 ? default : new Excerpt(from.Document.Text[link.Block].Text, link.At));
        }
    }
}
