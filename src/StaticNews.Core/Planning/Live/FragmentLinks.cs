using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>
/// Finds where the addresses of Markdown in front matter lead: paths of the content, addresses of the site, topics by name. What is
/// not published is shown as plain text.
/// </summary>
internal sealed class FragmentLinks
{
    private readonly SiteConfig _config;
    private readonly Dictionary<string, string> _byPath;
    private readonly Dictionary<string, string> _byName;
    private readonly HashSet<string> _urls;

    /// <summary>Knows every published document, list and file.</summary>
    public FragmentLinks(SiteGraph graph, SiteConfig config)
    {
        _config = config;
        _byPath = graph.Nodes.Select(n => (n.Document.Path, n.Url)).Concat(graph.Assets.Where(a => a.File.Path.StartsWith("content/", StringComparison.Ordinal)).Select(a => (Path: a.File.Path["content/".Length..], a.Url)))
            .DistinctBy(p => p.Path, StringComparer.Ordinal).ToDictionary(p => p.Path, p => p.Url, StringComparer.Ordinal);
        _byName = graph.Topics.SelectMany(t => t.AlsoKnownAs.Append(t.Title).Append(t.Slug).Select(n => (Name: Slug.Of(n), t.Url)))
            .Concat(graph.Articles.Select(a => (Name: Slug.Of(a.Document.Front.Title), a.Url)))
            .DistinctBy(p => p.Name, StringComparer.Ordinal).ToDictionary(p => p.Name, p => p.Url, StringComparer.Ordinal);
        _urls = new(
            ["/", "/topics/", "/archive/", "/corrections/", "/graph/", .. config.Search ? ["/search/"] : Array.Empty<string>(), .. _byPath.Values, .. graph.Sections.Select(s => s.Url), .. graph.Topics.Select(t => t.Url), .. graph.Authors.Select(a => a.Url), .. graph.Assets.Select(a => a.Url)],
            StringComparer.Ordinal);
    }

    /// <summary>The text with its addresses resolved as seen from an article.</summary>
    public BodyView Of(Body body, Article from) => new(body, [.. body.Addresses.Select(a => new LinkTarget(Target(a, from)))]);

    private string? Target(Address address, Article from) => address.Kind switch
    {
        AddressKind.Link or AddressKind.Image => Place(address.Destination, from) ?? (address.Kind == AddressKind.Image ? address.Destination : null),
        AddressKind.Topic or AddressKind.Wiki => ByName(address.Destination.Split('#', '|')[0]),
        _ => ByName(address.Phrase),
    };

    private string? ByName(string name) => _byName.TryGetValue(Slug.Of(name), out string? url) ? _config.Href(url) : null;

    private string? Place(string to, Article from)
    {
        int cut = to.AsSpan().IndexOfAny('#', '?');
        string path = cut < 0 ? to : to[..cut];
        string rest = cut < 0 ? "" : to[cut..];
        int colon = path.IndexOf(':', StringComparison.Ordinal);
        if (path.Length == 0 || path.StartsWith("//", StringComparison.Ordinal) || (colon > 0 && path.IndexOf('/', 0, colon) < 0))
        {
            return to;
        }

        string? url = path.StartsWith('/')
            ? new[] { path, path + "/" }.FirstOrDefault(_urls.Contains)
            : _byPath.GetValueOrDefault(new Uri(new Uri("file:///" + from.Document.Path), path).LocalPath.TrimStart('/'));
        return url is null ? null : _config.Href(url) + rest;
    }
}
