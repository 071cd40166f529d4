using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Graph.Reports;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>The Plan stage: decides every output and its data before anything is rendered.</summary>
internal static class Planner
{
    /// <summary>Plans the site; two outputs at one place are errors.</summary>
    public static Checked<BuildPlan> Plan(SiteGraph graph, SiteConfig config, BuildOptions options, Translations words, LayoutNames layouts)
    {
        Cards cards = new(graph, config, words);
        ListPages lists = new(graph, config, cards);
        TopicPages topics = new(graph, config, cards, lists);
        SearchIndex search = new(graph, config, cards);
        ImmutableArray<FeedFile> feeds = [.. new Feeds(graph, config, cards).Plan()];
        ImmutableDictionary<string, ImmutableArray<FeedView>> feedsByPage = FeedLinks.ByPage(feeds, config);
        SiteView site = Site(graph, config, cards, options, words) with { Feeds = feedsByPage.GetValueOrDefault("/", []) };
        ImmutableDictionary<string, ImmutableArray<AlternateView>> alternates = Alternates.ByUrl(graph, config);
        PageHeads heads = new(site, config, feedsByPage, alternates);
        ImmutableArray<PlannedOutput> outputs =
        [
            new PlannedOutput.LargeData("/graph.json", "the graph", stream => GraphJson.Publish(graph, config, new ReasonWords(cards.Words), stream)) { IsLong = true },
            .. search.Index(),
            new FrontPage(graph, config).Plan(),
            .. graph.Articles.Select(a => ArticlePage(a, config, layouts)),
            .. lists.Sections(), .. topics.Topics(), topics.Index(), topics.Map(), .. lists.Authors(), .. lists.Series(), lists.Corrections(), .. Archives.Plan(graph, config, cards, lists),
            Plain("/404.html", "the 404 page", page => new PlannedOutput.NotFoundPage(page), new PageView("404", cards.Words["not_found"], "/404.html", "", config.Language, NoIndex: true)),
            .. graph.Gone.Select(u => Plain(u, "an expired article", page => new PlannedOutput.GonePage(u, page), new PageView("gone", cards.Words["gone_title"], u, "", config.Language, NoIndex: true))),
            .. search.Parts(),
            .. Redirects.Plan(graph, options),
            .. graph.Assets.Select(a => new PlannedOutput.Copy(a.Url, a.File)),
        ];
        Publishing publishing = new(graph, config, cards, alternates);
        (ImmutableArray<PlannedOutput> published, DateTimeOffset? change) = publishing.Plan(outputs, feeds, options.Now);
        outputs = [.. outputs, .. published];
        return new(new BuildPlan(site, outputs, new PageSource(graph, config, cards, heads)) { NextChange = change }, [.. Collisions.Find(outputs), .. Addresses.Unusable(outputs), .. publishing.Diagnostics(), .. Layouts.Missing(graph, layouts)]);
    }

    private static PlannedPage Plain(string url, string origin, Func<PageView, PlannedOutput.Page> make, PageView view) => new(view.Kind, url, origin, _ => make(view)) { NoIndex = view.NoIndex };

    private static SiteView Site(SiteGraph graph, SiteConfig config, Cards cards, BuildOptions options, Translations words) => new()
    {
        Title = config.Title,
        Description = config.Description,
        Language = config.Language,
        BasePath = config.BasePath,
        BaseUrl = config.BaseUrl,
        Menu = config.Menu.IsEmpty
            ? [.. graph.Sections.Select(s => new LinkView(s.Title, cards.Href(s.Url)))]
            : [.. config.Menu.Select(m => new LinkView(m.Title, cards.Href(m.Url)))],
        Theme = config.Theme,
        FooterLinks = [.. config.FooterLinks.Select(m => new LinkView(m.Title, cards.Href(m.Url)))],
        GraphUrl = cards.Href("/graph/"),
        CorrectionsUrl = cards.Href("/corrections/"),
        SearchUrl = config.Search ? cards.Href("/search/") : "",
        Words = words,
        CorrectionsAtEnd = config.Corrections == CorrectionPlace.End,
        Publisher = new(
            config.Publisher.Name.Length > 0 ? config.Publisher.Name : config.Title, config.Absolute(config.BasePath),
            config.Publisher.Logo.Length > 0 ? config.Absolute(cards.Href(config.Publisher.Logo)) : "", config.Publisher.SameAs,
            config.Publisher.Policies.ToImmutableSortedDictionary(p => p.Key, p => config.Absolute(cards.Href(p.Value)), StringComparer.Ordinal)),
        Year = cards.Local(options.Now).Year,
    };

    private static PlannedPage ArticlePage(Article planned, SiteConfig config, LayoutNames layouts)
    {
        string origin = planned.Document.File;
        return new PlannedPage("article", planned.Url, origin, source =>
        {
            Article article = source.Now(planned)!;
            FrontMatter front = article.Document.Front;
            ArticleView view = source.Cards.Article(article) with { Map = source.Neighbourhoods.Value.Of(article) };
            PageView page = new("article", front.Title, article.Url, view.Card.Summary, front.Language ?? config.Language, view.Card.Image?.Src, front.NoIndex) { Layout = Layouts.Of(front, layouts) };
            return new PlannedOutput.ArticlePage(article.Url, origin, page, view);
        })
        {
            NoIndex = planned.Document.Front.NoIndex,
        };
    }
}
