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
        Catalogue catalogue = Catalogue.Of(publication.Out, publication.Held, files, config, found);
        PhraseWords words = PhraseWords.Of(publication.Out.Select(d => d.Front.Language).OfType<string>().Append(config.Language).Distinct(StringComparer.Ordinal));
        Task<TermIndex> indexing = Task.Run(() => TermIndex.Of(catalogue.Nodes)); // It needs nothing of what follows, nor that of it.
        Subjects subjects = new(catalogue.Nodes);
        PlainLinks plain = PlainLinks.Resolve(catalogue, config, found);
        NameList list = GivenNames.Of(subjects, words);
        LearnedNames.AddTo(list, subjects, plain, words);
        NameIndex names = new(list);
        TermIndex terms = indexing.GetAwaiter().GetResult();

        PhraseContext context = new(catalogue, subjects, names, terms, words, plain.CountIncoming(), config);
        Task<MentionFinder> finding = Task.Run(() => MentionFinder.Of(subjects, names, terms, words));
        PhraseLinks phrases = PhraseLinks.Resolve(context, plain, found);
        MentionFinder finder = finding.GetAwaiter().GetResult();
        SiteGraph graph = Graph(context, plain, phrases, finder.FindAll(catalogue.Nodes)) with { Gone = config.Expired == ExpiredPage.Tombstone ? Tombstones(publication, catalogue, config) : [] };
        return new(new Resolution(graph, catalogue, context, finder, [.. found]), [.. found]);
    }

    private static SiteGraph Graph(PhraseContext context, PlainLinks plain, PhraseLinks phrases, ImmutableArray<ImmutableArray<NamedPlace>> named)
    {
        Catalogue catalogue = context.Catalogue;
        ImmutableArray<Link> links = [.. plain.Links, .. phrases.Links];
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
            Places = new(() => TopicPlaces.Of(topics, catalogue.Nodes.Length)),
            Targets = phrases.Targets,
            Images = plain.Images,
            Related = Related(context, links, named),
            Backlinks = new BacklinkLists(catalogue.Nodes, links),
            Links = links,
            Subjects = context.Subjects,
            Named = named,
            FurtherReading = phrases.All,
        };
    }

    /// <summary>The same graph with what is related to every document ranked, for a build that shows all of it.</summary>
    public static SiteGraph Rank(SiteGraph graph)
    {
        graph.Related.RankAll();
        return graph;
    }

    /// <summary>What is related, to be ranked on demand: a check asks for few documents, a preview for one.</summary>
    private static RelatedLists Related(PhraseContext context, ImmutableArray<Link> links, ImmutableArray<ImmutableArray<NamedPlace>> named)
    {
        (Subjects subjects, TermIndex terms) = (context.Subjects, context.Terms);
        return new(new Lazy<RelatedArticles>(() => new(subjects, new Relations(subjects, terms, links, named), terms, context.Words, context.Config)), subjects.Nodes);
    }

    /// <summary>Addresses of expired articles that nothing else has taken since.</summary>
    private static ImmutableArray<string> Tombstones(Publication publication, Catalogue catalogue, SiteConfig config)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(config.TimeZone);
        return [.. publication.Gone.Where(d => d.Kind == DocumentKind.Article).Select(d => Permalinks.OfArticle(d, config, zone, []))
            .Where(u => catalogue.Targets.ByUrl(u) is null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
