using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Sections, authors, files and everything that can be linked to.</summary>
internal sealed record Catalogue(Targets Targets, ImmutableArray<Section> Sections, ImmutableArray<Author> Authors, ImmutableArray<Asset> Assets)
{
    private const int Hues = 12;

    /// <summary>The address of a document.</summary>
    public string UrlOf(Document document) => Targets.ByPath[document.Path].Url;

    /// <summary>Collects what the published documents and their files make reachable.</summary>
    public static Catalogue Of(ImmutableArray<Document> documents, ImmutableArray<Article> articles, ImmutableArray<SourceFile> files)
    {
        Targets targets = new();
        foreach (Article article in articles)
        {
            targets.Add(article.Document, article.Url);
        }

        foreach (Document document in documents.Where(d => d.Kind != DocumentKind.Article))
        {
            targets.Add(document, document.Kind switch
            {
                DocumentKind.Topic => $"/topics/{document.Slug}/",
                DocumentKind.Author => $"/authors/{document.Slug}/",
                _ => Permalinks.Tidy("/" + document.Section),
            });
        }

        ImmutableArray<Section> sections = SectionsOf(documents, articles);
        ImmutableArray<Author> authors = AuthorsOf(documents, articles);
        ImmutableArray<Asset> assets = [.. files.Select(f => new Asset(f, UrlOfFile(f.Path, targets)))];
        AddUrls(targets, articles, sections, authors, assets);
        return new(targets, sections, authors, assets);
    }

    private static void AddUrls(Targets targets, ImmutableArray<Article> articles, ImmutableArray<Section> sections, ImmutableArray<Author> authors, ImmutableArray<Asset> assets)
    {
        IEnumerable<string> urls = [
            "/", "/topics/", "/archive/", "/404.html", .. sections.Select(s => s.Url), .. authors.Select(a => a.Url), .. assets.Select(a => a.Url),
            .. articles.SelectMany(a => a.Document.Front.Topics).Select(Slug.Of).Distinct(StringComparer.Ordinal).Select(t => $"/topics/{t}/"),
            .. articles.SelectMany(a => a.Document.Front.Aliases).Select(Permalinks.Tidy)];
        foreach (string url in urls.Where(u => !targets.ByUrl.ContainsKey(u)))
        {
            targets.AddUrl(url);
        }

        foreach (Asset asset in assets.Where(a => a.File.Path.StartsWith("content/", StringComparison.Ordinal)))
        {
            targets.ByPath.TryAdd(asset.File.Path[8..], (null, asset.Url));
        }
    }

    private static ImmutableArray<Section> SectionsOf(ImmutableArray<Document> documents, ImmutableArray<Article> articles)
    {
        Dictionary<string, Document> written = documents.Where(d => d.Kind == DocumentKind.Section && d.Section.Length > 0)
            .GroupBy(d => d.Section, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        ILookup<string, Article> bySection = articles.Where(a => a.Document.Section.Length > 0).ToLookup(a => a.Document.Section, StringComparer.Ordinal);
        return [.. bySection.Select(g => g.Key).Union(written.Keys, StringComparer.Ordinal)
            .OrderBy(s => written.GetValueOrDefault(s)?.Front.Weight ?? int.MaxValue).ThenBy(s => s, StringComparer.Ordinal)
            .Select((s, i) => new Section(s, written.GetValueOrDefault(s)?.Front.Title ?? TitleOf(s), $"/{s}/", i * 5 % Hues, written.GetValueOrDefault(s), [.. bySection[s]]))];
    }

    private static ImmutableArray<Author> AuthorsOf(ImmutableArray<Document> documents, ImmutableArray<Article> articles)
    {
        Dictionary<string, Document> written = documents.Where(d => d.Kind == DocumentKind.Author).ToDictionary(d => d.Slug, StringComparer.Ordinal);
        ILookup<string, (string Name, Article Article)> bylines = articles
            .SelectMany(a => a.Document.Front.Authors.Select(n => (Name: n, Article: a))).Where(b => Slug.Of(b.Name).Length > 0)
            .ToLookup(b => Slug.Of(b.Name), StringComparer.Ordinal);
        return [.. bylines.Select(g => g.Key).Union(written.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(s => new Author(s, written.GetValueOrDefault(s)?.Front.Title ?? bylines[s].First().Name, $"/authors/{s}/", written.GetValueOrDefault(s), [.. bylines[s].Select(b => b.Article).Distinct()]))];
    }

    /// <summary>Files of a bundle stand beside its page, other content files keep their path, static/ is the root.</summary>
    private static string UrlOfFile(string path, Targets targets)
    {
        if (path.StartsWith("static/", StringComparison.Ordinal))
        {
            return path[6..];
        }

        string inContent = path["content/".Length..];
        int slash = inContent.LastIndexOf('/');
        string folder = slash < 0 ? "" : inContent[..slash];
        return targets.ByPath.TryGetValue(folder + "/index.md", out (Document? Document, string Url) bundle)
            ? bundle.Url + inContent[(slash + 1)..]
            : "/" + inContent;
    }

    private static string TitleOf(string slug) => slug.Length == 0 ? slug : char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');
}
