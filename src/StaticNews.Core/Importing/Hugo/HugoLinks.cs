using System.Collections.Immutable;

namespace StaticNews.Importing.Hugo;

/// <summary>Finds the page that a ref, a relref or a link to a Markdown file means.</summary>
internal sealed class HugoLinks
{
    private readonly Dictionary<string, HugoPage> _byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HugoPage?> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HugoRoutes _routes;

    /// <summary>Indexes pages by path with and without extension, and by name where only one has it.</summary>
    public HugoLinks(ImmutableArray<HugoPage> pages, HugoRoutes routes)
    {
        _routes = routes;
        foreach (HugoPage page in pages.OrderBy(p => p.Language.Length))
        {
            string stem = page.Path[..^Path.GetExtension(page.Path).Length];
            string logical = page.Kind == HugoKind.Page && !page.IsBundle ? stem : page.Folder;
            foreach (string key in new[] { page.Path, stem, logical })
            {
                _byPath.TryAdd(key, page);
            }

            foreach (string name in new[] { page.Path.Split('/')[^1], page.BaseName }.Distinct(StringComparer.Ordinal))
            {
                _byName[name] = _byName.ContainsKey(name) ? null : page;
            }
        }
    }

    /// <summary>The page of a reference from a page: absolute, beside it, from the root, or by a name that is unique.</summary>
    public HugoPage? Find(string reference, HugoPage from)
    {
        string path = reference.Split('#', '?')[0].TrimEnd('/');
        if (path.Length == 0)
        {
            return reference.StartsWith('/') ? _byPath.GetValueOrDefault("") : from;
        }

        return path.StartsWith('/') ? _byPath.GetValueOrDefault(path.TrimStart('/'))
            : _byPath.GetValueOrDefault(SiteAddress.Combine(from.Folder, path)) ?? _byPath.GetValueOrDefault(SiteAddress.Combine("", path))
            ?? (path.Contains('/', StringComparison.Ordinal) ? null : _byName.GetValueOrDefault(path));
    }

    /// <summary>The Markdown destination of a reference: a relative .md path, or an address where the engine makes the page.</summary>
    public string? Destination(string reference, HugoPage from)
    {
        int hash = reference.IndexOf('#', StringComparison.Ordinal);
        string anchor = hash < 0 ? "" : reference[hash..];
        if (hash == 0)
        {
            return anchor;
        }

        return Find(reference, from) is not { } page || _routes.Of(page) is not { } route ? null
            : route.Target is { } target && _routes.Of(from)?.Target is { } here ? SiteAddress.Relative(here, target) + anchor
            : route.Url + anchor;
    }

    /// <summary>The address of a reference, for places where a path to a file would not be resolved.</summary>
    public string? Url(string reference, HugoPage from) => Find(reference, from) is { } page && _routes.Of(page) is { } route ? route.Url : null;
}
