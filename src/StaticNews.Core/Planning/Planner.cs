using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>The Plan stage: decides every output and its data before anything is rendered.</summary>
internal static class Planner
{
    private const int TopStories = 4;
    private const int SectionStories = 4;
    private const int LatestStories = 10;

    /// <summary>Plans the site; two outputs at one place are errors.</summary>
    public static Checked<BuildPlan> Plan(SiteGraph graph, SiteConfig config, BuildOptions options)
    {
        Cards cards = new(graph, config);
        ListPages lists = new(graph, config, cards);
        ImmutableArray<PlannedOutput> outputs =
        [
            Home(graph, config, cards),
            .. graph.Articles.AsParallel().AsOrdered().Select(a => ArticlePage(a, config, cards)),
            .. lists.Sections(), .. lists.Topics(), .. lists.Authors(), .. Archives.Plan(graph, config, cards, lists),
            new PlannedOutput.NotFoundPage(new PageView("404", "Page not found", "/404.html", "", config.Language, NoIndex: true)),
            .. Redirects.Plan(graph, options),
            .. graph.Assets.Select(a => new PlannedOutput.Copy(a.Url, a.File)),
        ];
        IEnumerable<Diagnostic> unsafeAliases = outputs.OfType<PlannedOutput.Redirect>().Where(r => Permalinks.Problem(r.Url) is not null)
            .Select(r => Diagnostic.Error("SN1303", new SourceLocation(r.Origin), $"the alias '{r.Url}' {Permalinks.Problem(r.Url)}", "Write an old path of this site."));
        return new(new BuildPlan(Site(graph, config, cards, options), outputs), [.. Collisions.Find(outputs), .. unsafeAliases]);
    }

    private static SiteView Site(SiteGraph graph, SiteConfig config, Cards cards, BuildOptions options) => new()
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
        Year = cards.Local(options.Now).Year,
    };

    private static PlannedOutput.HomePage Home(SiteGraph graph, SiteConfig config, Cards cards)
    {
        Article? lead = graph.Articles.FirstOrDefault(a => a.Document.Front.Featured) ?? graph.Articles.FirstOrDefault(a => a.Document.Front.Date is not null) ?? graph.Articles.FirstOrDefault();
        ImmutableArray<Article> rest = [.. graph.Articles.Where(a => a != lead && !a.Document.Front.NoIndex && a.Document.Front.Date is not null)];
        ImmutableArray<Article> top = [.. rest.Take(TopStories)];
        HashSet<Article> shown = new([.. top, .. lead is null ? Array.Empty<Article>() : [lead]], ReferenceEqualityComparer.Instance);
        FrontView front = new(
            lead is null ? null : cards.Card(lead),
            [.. top.Select(cards.Card)],
            [.. graph.Sections.Where(s => !s.Articles.IsEmpty).Select(s =>
                (cards.Section(s.Slug)!, s.Articles.Where(a => !shown.Contains(a) && !a.Document.Front.NoIndex).Take(SectionStories).Select(cards.Card).ToImmutableArray()))],
            [.. rest.Skip(TopStories).Take(LatestStories).Select(cards.Card)]);
        return new(new PageView("home", config.Title, "/", config.Description, config.Language, front.Lead?.Image?.Src), front);
    }

    private static PlannedOutput ArticlePage(Article article, SiteConfig config, Cards cards)
    {
        ArticleView view = cards.Article(article);
        FrontMatter front = article.Document.Front;
        PageView page = new("article", front.Title, article.Url, view.Card.Summary, front.Language ?? config.Language, view.Card.Image?.Src, front.NoIndex);
        return new PlannedOutput.ArticlePage(article.Url, "content/" + article.Document.Path, page, view);
    }
}
