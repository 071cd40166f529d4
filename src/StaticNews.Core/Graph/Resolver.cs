using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>The Resolve stage: published documents in, the graph with every link resolved out.</summary>
internal static class Resolver
{
    /// <summary>Builds the graph; broken links are warnings, unusable addresses errors.</summary>
    public static Checked<SiteGraph> Resolve(ImmutableArray<Document> documents, ImmutableArray<SourceFile> assets, SiteConfig config)
    {
        List<Diagnostic> found = [];
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(config.TimeZone);
        ImmutableArray<Article> articles = [.. documents.Where(d => d.Kind == DocumentKind.Article)
            .Select(d => new Article(d, Permalinks.OfArticle(d, config, zone, found)))
            .OrderByDescending(a => a.Document.Front.Date ?? DateTimeOffset.MinValue).ThenBy(a => a.Document.Path, StringComparer.Ordinal)];
        Catalogue catalogue = Catalogue.Of(documents, articles, assets);

        ConcurrentDictionary<string, string> bodies = new(StringComparer.Ordinal);
        ConcurrentDictionary<string, HashSet<string>> links = new(StringComparer.Ordinal);
        ConcurrentBag<(string Slug, string Title, Mention Mention)> asked = [];
        ConcurrentBag<Diagnostic> broken = [];
        Dictionary<string, Article> byPath = articles.ToDictionary(a => a.Document.Path, StringComparer.Ordinal);
        Parallel.ForEach(documents, document =>
        {
            List<Diagnostic> here = [];
            string url = catalogue.UrlOf(document);
            HashSet<string> targets = new(StringComparer.Ordinal);
            bodies[document.Path] = Body(document, url, catalogue.Targets, config, here, (link, to) =>
            {
                targets.Add(to.Url);
                if (to.Url.StartsWith("/topics/", StringComparison.Ordinal) && byPath.TryGetValue(document.Path, out Article? article))
                {
                    asked.Add((to.Url[8..].TrimEnd('/'), to.StubTitle, new Mention(article, link.HeadingId, link.Phrase)));
                }
            });
            links[url] = targets;
            here.ForEach(broken.Add);
        });

        found.AddRange(broken);
        ImmutableArray<Topic> topics = TopicIndex.Of(documents, articles, asked);
        SiteGraph graph = new()
        {
            Articles = articles,
            Sections = catalogue.Sections,
            Topics = topics,
            Authors = catalogue.Authors,
            Assets = catalogue.Assets,
            Home = documents.FirstOrDefault(d => d.Kind == DocumentKind.Section && d.Path == "_index.md"),
            Bodies = bodies.ToImmutableDictionary(StringComparer.Ordinal),
            Related = RelatedArticles.Rank(articles, topics, links, config.RelatedCount),
        };
        return new(graph, [.. found]);
    }

    private static string Body(
        Document document, string url, Targets targets, SiteConfig config, List<Diagnostic> found, Action<BodyPart.Address, LinkResolver.Found> seen)
    {
        StringBuilder html = new();
        foreach (BodyPart part in document.Body)
        {
            if (part is BodyPart.Html text)
            {
                html.Append(text.Text);
            }
            else if (part is BodyPart.Address link)
            {
                LinkResolver.Found to = LinkResolver.Resolve(link, document, url, targets, found);
                seen(link, to);
                html.Append(System.Net.WebUtility.HtmlEncode(WithBase(to.Url, config)));
            }
        }

        return html.ToString();
    }

    private static string WithBase(string url, SiteConfig config) =>
        url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? config.BasePath + url[1..] : url;
}
