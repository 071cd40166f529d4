using System.Collections.Immutable;
using System.Text;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Plans everything that machines read besides the pages, once the pages are known.</summary>
internal sealed class Publishing(SiteGraph graph, SiteConfig config, Cards cards, ImmutableDictionary<string, ImmutableArray<AlternateView>> alternates)
{
    private const int NewestInLlms = 20;

    /// <summary>Files for machines, and the next instant at which one of them changes by itself. A file of the site's own in the same place wins.</summary>
    public (ImmutableArray<PlannedOutput> Outputs, DateTimeOffset? NextChange) Plan(ImmutableArray<PlannedOutput> outputs, ImmutableArray<FeedFile> feeds, DateTimeOffset now)
    {
        HashSet<string> own = new(graph.Assets.Select(a => a.Url), StringComparer.OrdinalIgnoreCase);
        (NewsSitemap news, DateTimeOffset? change) = News.Plan(graph, config, cards, now);
        IEnumerable<PlannedOutput> sitemaps = config.HasAddress ? [.. new Sitemaps(graph, config, alternates).Plan(outputs.OfType<PlannedPage>()), news] : [];
        ImmutableArray<PlannedOutput> all = [.. feeds, .. sitemaps, .. Small()];
        return ([.. all.Where(o => !own.Contains(o.Url))], config.HasAddress ? change : null);
    }

    /// <summary>What is left out without an address, said once to a site that asks for it: a new site has no address yet, and knows.</summary>
    public IEnumerable<Diagnostic> Diagnostics() => config.HasAddress || !((config.Feeds.IsAsked && !config.Feeds.Formats.IsEmpty) || config.Llms || config.Cname.Length > 0)
        ? []
        : [Diagnostic.Notice("SN1801", new("staticnews.yml", 1, 1), "feeds and sitemaps are left out, because they need whole addresses", "Write base_url: https://example.org/, or pass -b.")];

    private IEnumerable<PlannedOutput> Small()
    {
        ImmutableArray<string> sitemaps = config.HasAddress ? [config.Absolute(config.Href("/sitemap.xml")), config.Absolute(config.Href("/news-sitemap.xml"))] : [];
        yield return new RobotsFile(config.AiCrawlers == Crawlers.Deny, sitemaps);
        yield return new TextFile("/.nojekyll", "the site", "");
        if (config.Cname.Length > 0)
        {
            yield return new TextFile("/CNAME", "the setting 'cname'", config.Cname + "\n");
        }

        if (config.Llms && config.HasAddress)
        {
            yield return new TextFile("/llms.txt", "the setting 'llms'", Llms());
        }
    }

    /// <summary>A guide for language models (llmstxt.org): what the site is, its sections and topics, its newest articles.</summary>
    private string Llms()
    {
        StringBuilder text = new();
        text.Append("# ").Append(Line(config.Title)).Append("\n\n> ").Append(Line(config.Description)).Append('\n');
        Part("Sections", graph.Sections.Select(s => (s.Title, s.Url, s.Written?.Document.Front.Summary ?? "")));
        Part("Topics", graph.Topics.Where(t => t.Written is not null).Select(t => (t.Title, t.Url, t.Written!.Document.Front.Summary)));
        Part("Newest articles", graph.Articles.Where(a => a.Document.Front is { NoIndex: false, Date: not null, Paywall: false }).Take(NewestInLlms).Select(a => (a.Document.Front.Title, a.Url, cards.Card(a).Summary)));
        return text.ToString();

        void Part(string title, IEnumerable<(string Title, string Url, string Summary)> items)
        {
            text.Append("\n## ").Append(title).Append("\n\n");
            foreach ((string name, string url, string summary) in items)
            {
                string link = $"- [{Line(name).Replace("]", "\\]", StringComparison.Ordinal)}]({config.Absolute(config.Href(url))})";
                text.Append(link).Append(summary.Length > 0 ? ": " + Line(summary) : "").Append('\n');
            }
        }
    }

    private static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
