using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Importing.Jekyll;

/// <summary>Finds what post_url and link name.</summary>
internal sealed class JekyllLinks(ImmutableArray<JekyllPage> pages, IEnumerable<SourceFile> files, JekyllRoutes routes)
{
    private readonly ILookup<string, JekyllPage> _byPath = pages.ToLookup(p => p.File.Path, StringComparer.Ordinal);
    private readonly HashSet<string> _files = [.. files.Select(f => f.Path)];

    /// <summary>A relative .md path where Markdown expects a destination, an address elsewhere; null when nothing is found.</summary>
    public string? Find(string tag, string target, JekyllPage from, bool isDestination)
    {
        string path = target.TrimStart('/');
        JekyllPage? page = tag == "link" ? _byPath[path].FirstOrDefault()
            : pages.FirstOrDefault(p => p.Kind == JekyllKind.Post && (p.Stem == path || p.Stem.EndsWith("/" + path, StringComparison.Ordinal) || p.File.Path.Replace("_posts/", "", StringComparison.Ordinal).StartsWith(path + ".", StringComparison.Ordinal)));
        if (page is null)
        {
            return tag == "link" && _files.Contains(path) ? "/" + SiteAddress.Encoded(path) : null;
        }

        return routes.Of(page) is not { } route ? null
            : isDestination && route.Target is { } to && routes.Of(from)?.Target is { } here ? SiteAddress.Relative(here, to) : route.Url;
    }
}
