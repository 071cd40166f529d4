using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>The Resolve stage: published documents in, the graph with every link and phrase resolved out.</summary>
internal static class Resolver
{
    /// <summary>Builds the graph; broken links and phrases without a clear target are warnings, unusable addresses errors.</summary>
    public static Checked<Resolution> Resolve(Publication publication, ImmutableArray<SourceFile> files, SiteConfig config)
    {
        List<Diagnostic> found = [];
        ImmutableArray<Document> published = [.. publication.Out.OrderBy(d => d.Path, StringComparer.Ordinal)];
        Task<TermIndex> indexing = Task.Run(() => TermIndex.Of(published)); // It needs nothing of what follows, nor that of it.
        Catalogue catalogue = Catalogue.Of(published, publication.Held, files, config, found);
        PhraseWords words = PhraseWords.Of(publication.Out.Select(d => d.Front.Language).OfType<string>().Append(config.Language).Distinct(StringComparer.Ordinal));
        Subjects subjects = new(catalogue.Nodes);
        Task<NameList> naming = Task.Run(() => GivenNames.Of(subjects, words));
        PlainLinks plain = PlainLinks.Resolve(catalogue, config, found);
        NameList names = naming.GetAwaiter().GetResult();
        NameStore defined = LearnedNames.ByDefinitions(names, catalogue.Nodes);
        int[] incoming = plain.CountIncoming();
        bool isByName = PhraseLinks.AnyByName(catalogue.Nodes);
        TermIndex terms = indexing.GetAwaiter().GetResult(); // What needs no terms stands above: it costs nothing while they are indexed.
        TellingWords telling = new(terms, words);
        MentionFinder finder = MentionFinder.Of(subjects, names, defined, terms, words);
        Task<FoundNames> scanning = Task.Run(() => finder.FindAll(catalogue.Nodes, telling)); // Beside what follows, much of which one thread does.
        Lazy<NameIndex> all = NameIndex.Of(names, defined, plain.Links, subjects, words);
        _ = isByName ? all.Value : null; // By one thread, rather than by all that wait for each other.
        PhraseContext context = new(catalogue, subjects, all, terms, words, incoming, config);
        PhraseLinks phrases = PhraseLinks.Resolve(context, plain, found);
        SiteGraph graph = Graph(context, plain, phrases, scanning.GetAwaiter().GetResult(), telling) with { Gone = config.Expired == ExpiredPage.Tombstone ? Tombstones(publication, catalogue, config) : [] };
        return new(new Resolution(graph, catalogue, context, finder, [.. found]), [.. found]);
    }

    private static SiteGraph Graph(PhraseContext context, PlainLinks plain, PhraseLinks phrases, FoundNames texts, TellingWords words)
    {
        (Catalogue catalogue, Subjects subjects, TermIndex terms, SiteConfig config) = (context.Catalogue, context.Subjects, context.Terms, context.Config);
        (ImmutableArray<ImmutableArray<NamedPlace>> named, ImmutableArray<ImmutableArray<TellingPlace>> telling) = texts;
        ImmutableArray<Article> nodes = catalogue.Nodes;
        ImmutableArray<Link> links = [.. plain.Links, .. phrases.Links];
        Task<Relations> relating = Task.Run(() => new Relations(subjects, terms, links, named));
        ImmutableArray<Topic> topics = new TopicIndex(subjects, phrases.All, named).Build();
        return new SiteGraph
        {
            Nodes = nodes,
            Articles = catalogue.Articles,
            Sections = catalogue.Sections,
            Authors = catalogue.Authors,
            Assets = catalogue.Assets,
            Home = nodes.FirstOrDefault(n => n.Document.Path == "_index.md"),
            Topics = topics,
            Places = PlacesOf(topics, nodes.Length),
            Targets = phrases.Targets,
            Images = plain.Images,
            Related = new(RelatedOf(subjects, relating, terms, words, telling, config), nodes),
            Backlinks = new BacklinkLists(nodes, links),
            Links = links,
            Subjects = subjects,
            Named = named,
            FurtherReading = phrases.All,
        };
    }

    /// <summary>By itself, as what follows: what waits to be asked holds on to all that stands around it.</summary>
    private static Lazy<TopicPlaces> PlacesOf(ImmutableArray<Topic> topics, int nodes) => new(() => TopicPlaces.Of(topics, nodes));

    private static Lazy<RelatedArticles> RelatedOf(
        Subjects subjects, Task<Relations> relating, TermIndex terms, TellingWords words, ImmutableArray<ImmutableArray<TellingPlace>> telling, SiteConfig config) =>
        new(() => new(subjects, relating.GetAwaiter().GetResult(), terms, words, telling, config));

    /// <summary>The same graph with what is related to every document ranked, for a build that shows all of it.</summary>
    public static SiteGraph Rank(SiteGraph graph) => graph with { Related = graph.Related.Ranked() };

    /// <summary>Addresses of expired articles that nothing else has taken since.</summary>
    private static ImmutableArray<string> Tombstones(Publication publication, Catalogue catalogue, SiteConfig config)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(config.TimeZone);
        return [.. publication.Gone.Where(d => d.Kind == DocumentKind.Article).Select(d => Permalinks.OfArticle(d, config, zone, []))
            .Where(u => catalogue.Targets.ByUrl(u) is null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
