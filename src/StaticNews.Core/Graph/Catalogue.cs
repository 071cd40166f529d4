using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Every published document with its address, the lists they form, and everything that can be linked to.</summary>
internal sealed record Catalogue(
    ImmutableArray<Article> Nodes, ImmutableArray<Article> Articles, ImmutableArray<Section> Sections, ImmutableArray<Author> Authors, ImmutableArray<Asset> Assets, Targets Targets)
{
    private const int Hues = 12;

    /// <summary>Collects what the published documents, ordered by path, and their files make reachable; the held ones are only remembered as such.</summary>
    public static Catalogue Of(ImmutableArray<Document> published, ImmutableArray<Document> held, ImmutableArray<SourceFile> files, SiteConfig config, List<Diagnostic> found)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(config.TimeZone);
        ImmutableArray<Article> nodes = NodesOf(published, config, zone, found);
        ImmutableArray<Article> articles = [.. nodes.Where(IsArticle).OrderByDescending(a => (a.Document.Front.Date ?? DateTimeOffset.MinValue).UtcTicks)];
        Targets targets = new(nodes.Length + files.Length);
        foreach (Article node in nodes)
        {
            targets.Add(node.Document.Path, node.Url, node);
        }

        foreach (Document document in held)
        {
            targets.Held.Add(document.Path);
            targets.Held.Add(UrlOf(document, config, zone, []));
        }

        ImmutableArray<Section> sections = SectionsOf(nodes, articles, found);
        ImmutableArray<Author> authors = Bylines.AuthorsOf(nodes, articles, found);
        ImmutableArray<Asset> assets = [.. files.Select(f => new Asset(f, UrlOfFile(f.Path, targets)))];
        AddUrls(targets, nodes, sections, authors, assets);
        if (config.Search)
        {
            targets.AddUrl("/search/");
        }

        return new(nodes, articles, sections, authors, assets, targets);
    }

    private static bool IsArticle(Article node) => node.Document.Kind == DocumentKind.Article;

    private static ImmutableArray<Article> NodesOf(ImmutableArray<Document> published, SiteConfig config, TimeZoneInfo zone, List<Diagnostic> found)
    {
        Article[] nodes = new Article[published.Length];
        List<Diagnostic>[] problems = Batches.Of(nodes.Length, (from, to) =>
        {
            List<Diagnostic> own = [];
            for (int i = from; i < to; i++)
            {
                nodes[i] = new(i, published[i], UrlOf(published[i], config, zone, own));
            }

            return own;
        });
        found.AddRange(problems.SelectMany(p => p));
        return ImmutableCollectionsMarshal.AsImmutableArray(nodes);
    }

    private static string UrlOf(Document document, SiteConfig config, TimeZoneInfo zone, List<Diagnostic> found) => document.Kind switch
    {
        DocumentKind.Topic => $"/topics/{document.Slug}/",
        DocumentKind.Author => $"/authors/{document.Slug}/",
        DocumentKind.Section => SitePath.Tidy("/" + document.Section),
        _ => Permalinks.OfArticle(document, config, zone, found),
    };

    private static void AddUrls(Targets targets, ImmutableArray<Article> nodes, ImmutableArray<Section> sections, ImmutableArray<Author> authors, ImmutableArray<Asset> assets)
    {
        IEnumerable<FrontMatter> articles = nodes.Where(IsArticle).Select(n => n.Document.Front);
        IEnumerable<string> urls = [
            "/", "/topics/", "/graph/", "/corrections/", "/archive/", "/404.html", .. sections.Select(s => s.Url), .. authors.Select(a => a.Url), .. assets.Select(a => a.Url),
            .. articles.SelectMany(a => a.Topics).Distinct(StringComparer.Ordinal).Select(t => $"/topics/{Slug.Of(t)}/"),
            .. articles.Select(a => a.Series).Distinct(StringComparer.Ordinal).Select(Slug.Of).Where(s => s.Length > 0).Select(s => $"/series/{s}/"),
            .. nodes.SelectMany(n => n.Document.Front.Aliases).Select(SitePath.Tidy)];
        foreach (string url in urls)
        {
            targets.AddUrl(url);
        }

        foreach (Asset asset in assets.Where(a => a.File.Path.StartsWith("content/", StringComparison.Ordinal)))
        {
            targets.Add(asset.File.Path["content/".Length..], asset.Url, null);
        }
    }

    private static ImmutableArray<Section> SectionsOf(ImmutableArray<Article> nodes, ImmutableArray<Article> articles, List<Diagnostic> found)
    {
        Dictionary<string, Article> written = FirstBySlug(nodes.Where(n => n.Document.Kind == DocumentKind.Section && n.Document.Section.Length > 0), n => n.Document.Section, found);
        ILookup<string, Article> bySection = articles.Where(a => a.Document.Section.Length > 0).ToLookup(a => a.Document.Section, StringComparer.Ordinal);
        return [.. bySection.Select(g => g.Key).Union(written.Keys, StringComparer.Ordinal)
            .OrderBy(s => written.GetValueOrDefault(s)?.Document.Front.Weight ?? int.MaxValue).ThenBy(s => s, StringComparer.Ordinal)
            .Select((s, i) => new Section(s, written.GetValueOrDefault(s)?.Document.Front.Title ?? TitleOf(s), $"/{s}/", i * 5 % Hues, written.GetValueOrDefault(s), [.. bySection[s]]))];
    }

    /// <summary>Documents by slug; a second one of the same slug is an error, since both claim one address.</summary>
    public static Dictionary<string, Article> FirstBySlug(IEnumerable<Article> nodes, Func<Article, string> slug, List<Diagnostic> found)
    {
        Dictionary<string, Article> first = new(StringComparer.Ordinal);
        foreach (Article node in nodes)
        {
            if (!first.TryAdd(slug(node), node))
            {
                found.Add(Diagnostic.Error("SN1301", new(node.Document.File), $"the address {node.Url} is already taken by {first[slug(node)].Document.File}", "Remove or rename one of the two files."));
            }
        }

        return first;
    }

    /// <summary>Files of a bundle stand beside its page, other content files keep their path, static/ is the root.</summary>
    private static string UrlOfFile(string named, Targets targets)
    {
        string path = ComposedText.Of(named);
        if (path.StartsWith("static/", StringComparison.Ordinal))
        {
            return path[6..];
        }

        string inContent = path["content/".Length..];
        int slash = inContent.LastIndexOf('/');
        string folder = slash < 0 ? "" : inContent[..slash];
        return targets.ByPath(folder + "/index.md") is { } bundle && bundle.Url.EndsWith('/') ? bundle.Url + inContent[(slash + 1)..] : "/" + inContent;
    }

    private static string TitleOf(string slug) => slug.Length == 0 ? slug : char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');
}
