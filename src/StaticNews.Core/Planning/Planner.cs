using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Graph.Reports;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>The Plan stage: decides every output and its data before anything is rendered.</summary>
internal static class Planner
{
    private const int TopStories = 4;
    private const int LeadRelated = 3;
    private const int SectionStories = 5;
    private const int LatestStories = 12;
    private const int FrontTopics = 14;

    /// <summary>Plans the site; two outputs at one place are errors.</summary>
    public static Checked<BuildPlan> Plan(SiteGraph graph, SiteConfig config, BuildOptions options, Translations words)
    {
        Task<byte[]> json = Task.Run(() => GraphJson.Publish(graph, config)); // It needs nothing of the pages.
        Cards cards = new(graph, config, words);
        Task<ImmutableArray<PlannedOutput>> search = Task.Run(() => SearchIndex.Plan(graph, config, cards));
        Neighbourhoods neighbourhoods = new(graph, cards);
        ListPages lists = new(graph, config, cards, neighbourhoods);
        ImmutableArray<FeedFile> feeds = [.. new Feeds(graph, config, cards).Plan()];
        ImmutableDictionary<string, ImmutableArray<FeedView>> feedsByPage = FeedLinks.ByPage(feeds, config);
        SiteView site = Site(graph, config, cards, options, words) with { Feeds = feedsByPage.GetValueOrDefault("/", []) };
        PageHeads heads = new(site, config, feedsByPage, Alternates.ByUrl(graph, config));
        ImmutableArray<PlannedOutput> outputs =
        [
            Home(graph, config, cards),
            .. graph.Articles.AsParallel().AsOrdered().Select(a => ArticlePage(a, config, cards, neighbourhoods)),
            .. lists.Sections(), .. lists.Topics(), .. lists.Authors(), .. lists.Series(), lists.Corrections(), .. Archives.Plan(graph, config, cards, lists),
            new PlannedOutput.NotFoundPage(new PageView("404", cards.Words["not_found"], "/404.html", "", config.Language, NoIndex: true)),
            .. graph.Gone.Select(u => new PlannedOutput.GonePage(u, new PageView("gone", cards.Words["gone_title"], u, "", config.Language, NoIndex: true))),
            new PlannedOutput.Data("/graph.json", "the graph", json.GetAwaiter().GetResult()),
            .. search.GetAwaiter().GetResult(),
            .. Redirects.Plan(graph, options),
            .. graph.Assets.Select(a => new PlannedOutput.Copy(a.Url, a.File)),
        ];
        outputs = [.. outputs.Select(o => o is PlannedOutput.Page page ? heads.Complete(page) : o)];
        Publishing publishing = new(graph, config, cards);
        (ImmutableArray<PlannedOutput> published, DateTimeOffset? change) = publishing.Plan(outputs, feeds, options.Now);
        outputs = [.. outputs, .. published];
        return new(new BuildPlan(site, outputs) { NextChange = change }, [.. Collisions.Find(outputs), .. Addresses.Unusable(outputs), .. publishing.Diagnostics()]);
    }

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

    private static PlannedOutput.HomePage Home(SiteGraph graph, SiteConfig config, Cards cards)
    {
        Article? lead = graph.Articles.FirstOrDefault(a => a.Document.Front.Featured) ?? graph.Articles.FirstOrDefault(a => a.Document.Front.Date is not null) ?? graph.Articles.FirstOrDefault();
        ImmutableArray<Article> rest = [.. graph.Articles.Where(a => a != lead && !a.Document.Front.NoIndex && a.Document.Front.Date is not null)];
        ImmutableArray<Article> top = [.. rest.Take(TopStories)];
        HashSet<Article> shown = new([.. top, .. lead is null ? Array.Empty<Article>() : [lead]], ReferenceEqualityComparer.Instance);
        ImmutableArray<Article> besideLead = lead is null ? [] : [.. graph.Related[lead.Index].Select(r => r.Article).Where(a => !top.Contains(a)).Take(LeadRelated)];
        shown.UnionWith(besideLead);
        ImmutableArray<(Section Section, ImmutableArray<Article> Articles)> sections = [.. graph.Sections
            .Select(s => (s, PicturedFirst([.. s.Articles.Where(a => !shown.Contains(a) && !a.Document.Front.NoIndex).Take(SectionStories)])))];
        shown.UnionWith(sections.SelectMany(s => s.Articles));
        FrontView front = new(
            lead is null ? null : cards.Card(lead),
            [.. top.Select(cards.Card)],
            [.. sections.Where(s => !s.Articles.IsEmpty).Select(s => (cards.Section(s.Section.Slug)!, s.Articles.Select(cards.Card).ToImmutableArray()))],
            [.. rest.Where(a => !shown.Contains(a)).Take(LatestStories).Select(cards.Card)],
            cards.Text(graph.Articles.Max(a => a.Document.Front.Date)),
            new TopicEntries(graph, cards).MostWritten(FrontTopics))
        {
            LeadRelated = [.. besideLead.Select(cards.Card)],
        };
        return new(new PageView("home", config.Title, "/", config.Description, config.Language, front.Lead?.Image?.Src), front);
    }

    /// <summary>The newest story with a picture opens a section; the others keep their order.</summary>
    private static ImmutableArray<Article> PicturedFirst(ImmutableArray<Article> articles)
    {
        Article? opener = articles.FirstOrDefault(a => a.Document.Front.Image is not null);
        return opener is null ? articles : [opener, .. articles.Where(a => a != opener)];
    }

    private static PlannedOutput ArticlePage(Article article, SiteConfig config, Cards cards, Neighbourhoods neighbourhoods)
    {
        ArticleView view = cards.Article(article) with { Map = neighbourhoods.Of(article) };
        FrontMatter front = article.Document.Front;
        PageView page = new("article", front.Title, article.Url, view.Card.Summary, front.Language ?? config.Language, view.Card.Image?.Src, front.NoIndex);
        return new PlannedOutput.ArticlePage(article.Url, "content/" + article.Document.Path, page, view);
    }
}
