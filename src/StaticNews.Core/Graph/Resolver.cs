using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>The Resolve stage: published documents in, the graph with every link and phrase resolved out.</summary>
internal static class Resolver
{
    /// <summary>Builds the graph; broken links and phrases without a clear target are warnings, unusable addresses errors.</summary>
    public static Checked<SiteGraph> Resolve(Publication publication, ImmutableArray<SourceFile> files, SiteConfig config)
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
            Related = Related(subjects, terms, links, [.. named], words, config),
            Backlinks = new BacklinkLists(catalogue.Nodes, links),
            Links = links,
            Subjects = subjects,
            Named = [.. named],
            FurtherReading = phrases.All,
        }, [.. found]);
    }

    /// <summary>The same graph with what is related to every document ranked, for a build that shows all of it.</summary>
    public static SiteGraph Rank(SiteGraph graph)
    {
        graph.Related.RankAll();
        return graph;
    }

    /// <summary>What is related, to be ranked on demand: a check asks for few documents, a preview for one.</summary>
    private static RelatedLists Related(Subjects subjects, TermIndex terms, ImmutableArray<Link> links, ImmutableArray<ImmutableArray<NamedPlace>> named, PhraseWords words, SiteConfig config) => new(
        new Lazy<RelatedArticles>(() =>
        {
            ImmutableArray<int[]> topics = [.. subjects.Nodes.Select(n => n.Document.Front.Topics.Select(subjects.Topic).Where(t => t >= 0 && t != n.Index).Distinct().Order().ToArray())];
            return new(subjects, new Relations(subjects, terms, links, named, topics), terms, words, config);
        }),
        subjects.Nodes.Length);

    /// <summary>Addresses of expired articles that nothing else has taken since.</summary>
    private static ImmutableArray<string> Tombstones(Publication publication, Catalogue catalogue, SiteConfig config)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(config.TimeZone);
        return [.. publication.Gone.Where(d => d.Kind == DocumentKind.Article).Select(d => Permalinks.OfArticle(d, config, zone, []))
            .Where(u => catalogue.Targets.ByUrl(u) is null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
