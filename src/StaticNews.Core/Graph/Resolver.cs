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
        NameList list = naming.GetAwaiter().GetResult();
        LearnedNames.AddTo(list, subjects, plain, words);
        NameIndex names = new(list);
        TermIndex terms = indexing.GetAwaiter().GetResult();

        PhraseContext context = new(catalogue, subjects, names, terms, words, plain.CountIncoming(), config);
        Task<MentionFinder> finding = Task.Run(() => MentionFinder.Of(subjects, names, terms, words));
        PhraseLinks phrases = PhraseLinks.Resolve(context, plain, found);
        MentionFinder finder = finding.GetAwaiter().GetResult();
        SiteGraph graph = Graph(context, plain, phrases, finder) with { Gone = config.Expired == ExpiredPage.Tombstone ? Tombstones(publication, catalogue, config) : [] };
        return new(new Resolution(graph, catalogue, context, finder, [.. found]), [.. found]);
    }

    private static SiteGraph Graph(PhraseContext context, PlainLinks plain, PhraseLinks phrases, MentionFinder finder)
    {
        Catalogue catalogue = context.Catalogue;
        TellingWords words = new(context.Terms, context.Words);
        (ImmutableArray<ImmutableArray<NamedPlace>> named, ImmutableArray<ImmutableArray<TellingPlace>> telling) = finder.FindAll(catalogue.Nodes, words);
        ImmutableArray<Link> links = [.. plain.Links, .. phrases.Links];
        Task<Relations> relating = Task.Run(() => new Relations(context.Subjects, context.Terms, links, named));
        ImmutableArray<Topic> topics = new TopicIndex(context.Subjects, phrases.All, named).Build();
        return new SiteGraph
        {
            Nodes = catalogue.Nodes,
            Articles = catalogue.Articles,
            Sections = catalogue.Sections,
            Authors = catalogue.Authors,
            Assets = catalogue.Assets,
            Home = catalogue.Nodes.FirstOrDefault(n => n.Document.Path == "_index.md"),
            Topics = topics,
            Places = PlacesOf(topics, catalogue.Nodes.Length),
            Targets = phrases.Targets,
            Images = plain.Images,
Related = new(RelatedOf(context, relating, words, telling), catalogue.Nodes),
            Backlinks = new BacklinkLists(catalogue.Nodes, links),
            Links = links,
            Subjects = context.Subjects,
            Named = named,
            FurtherReading = phrases.All,
        };
    }

    /// <summary>By itself, as what follows: what waits to be asked holds on to all that stands around it.</summary>
    private static Lazy<TopicPlaces> PlacesOf(ImmutableArray<Topic> topics, int nodes) => new(() => TopicPlaces.Of(topics, nodes));

    private static Lazy<RelatedArticles> RelatedOf(PhraseContext context, Task<Relations> relating, TellingWords words, ImmutableArray<ImmutableArray<TellingPlace>> telling) =>
        new(() => new(context.Subjects, relating.GetAwaiter().GetResult(), context.Terms, words, telling, context.Config));

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
