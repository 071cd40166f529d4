using System.Diagnostics.CodeAnalysis;
using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>Where one page of the old site goes.</summary>
/// <param name="Origin">Its file in the old site.</param>
/// <param name="Target">Its file below content/ in the new one; null when the engine makes that page itself.</param>
/// <param name="OldUrl">Its old address, a path from the site's root.</param>
/// <param name="Url">Its new address.</param>
/// <param name="WritesUrl">Whether front matter must state the address, because the pattern gives another.</param>
/// <param name="IsOut">Whether the page is published; a redirect may stand in for one that is not.</param>
/// <param name="Line">The line in its file, where one file holds many pages; 0 otherwise.</param>
/// <param name="Slug">The slug to state, which gives the old address by the pattern; null when it needs none.</param>
internal sealed record Route(string Origin, string? Target, string OldUrl, string Url, bool WritesUrl, bool IsOut = true, int Line = 0, string? Slug = null)
{
    /// <summary>Old addresses that lead here.</summary>
    public List<string> Aliases { get; } = [];

    /// <summary>Other names of a topic.</summary>
    public List<string> AlsoKnownAs { get; } = [];
}

/// <summary>Hands out addresses and file names so that no two pages meet, and notes how each old address is answered.</summary>
internal sealed class Routes(SiteConfig site, ImportLog log)
{
    private readonly Dictionary<string, Route> _byUrl = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Route> _byTarget = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Route> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(Route Route, string Alias, int Line)> _wanted = [];
    private readonly HashSet<string> _lists = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The page that now stands at an address, or null.</summary>
    public Route? At(string url) => _byUrl.GetValueOrDefault(SitePath.Tidy(url));

    /// <summary>The page whose file below content/ is the given one.</summary>
    public bool IsTaken(string target, [NotNullWhen(true)] out Route? route) => _byTarget.TryGetValue(target, out route);

    /// <summary>Whether an old address is answered, by a page or a redirect.</summary>
    public bool Answers(string url) => _byUrl.ContainsKey(SitePath.Tidy(url)) || _aliases.ContainsKey(SitePath.Tidy(url)) || SiteAddress.IsEnginePage(SitePath.Tidy(url)) || _lists.Contains(SitePath.Tidy(url));

    /// <summary>An article: it keeps its old address, by the pattern or by its own url.</summary>
    public Route Article(string origin, string target, string oldUrl, string? slug, SourceDate? date, bool isOut = true, int line = 0)
    {
        string byPattern = SiteAddress.OfArticle(target, slug, date, site);
        if (SitePath.Problem(oldUrl) is { } problem)
        {
            log.Lose(LossKind.Address, origin, line, $"the address {oldUrl} cannot be kept, because it {problem}; it is now {byPattern}");
            return Take(new Route(origin, target, oldUrl, Free(byPattern), Free(byPattern) != byPattern, isOut, line));
        }

        if (_byUrl.TryGetValue(oldUrl, out Route? first))
        {
            string url = Free(oldUrl);
            log.Lose(LossKind.Address, origin, line, $"the address {oldUrl} belongs to {first.Origin} too; this page is now {url}");
            return Take(new Route(origin, target, url, url, WritesUrl: url != byPattern, isOut, line));
        }

        string? named = oldUrl == byPattern ? null : SiteAddress.SlugFor(target, oldUrl, date, site);
        return Take(new Route(origin, target, oldUrl, oldUrl, WritesUrl: oldUrl != byPattern && named is null, isOut, line, named));
    }

    /// <summary>A section, topic or author, whose address follows from its file; another old one becomes an alias.</summary>
    public Route Fixed(string origin, string target, string oldUrl, string url, bool isOut = true, int line = 0)
    {
        Route route = new(origin, target, oldUrl, url, WritesUrl: false, isOut, line);
        if (!_byUrl.TryAdd(url, route) && _byUrl[url].Target == target)
        {
            log.Lose(LossKind.Page, origin, line, $"{url} is made from {_byUrl[url].Origin} already; the text here is left out");
            Alias(_byUrl[url], oldUrl, line);
            return route with { Target = null };
        }

        if (!oldUrl.Equals(url, StringComparison.OrdinalIgnoreCase))
        {
            Alias(route, oldUrl, line);
        }

        return route;
    }

    /// <summary>A page that the engine makes in place of the old one.</summary>
    public Route Replaced(string origin, string oldUrl)
    {
        log.Lose(LossKind.Page, origin, 0, $"{oldUrl} is a page that every site has; its own text is left out");
        Reserve(oldUrl);
        return new(origin, null, oldUrl, oldUrl, false);
    }

    /// <summary>Where an address of the site leads now: itself, or past its redirect; null when nothing answers it.</summary>
    public string? Follow(string url) =>
        _byUrl.ContainsKey(SitePath.Tidy(url)) ? url : _aliases.TryGetValue(SitePath.Tidy(url), out Route? route) ? route.Url : Answers(url) ? url : null;

    /// <summary>Keeps an address for a list that the engine makes, such as that of a topic which nobody has written about.</summary>
    public void Reserve(string url)
    {
        if (_lists.Add(url))
        {
            log.Answers(url, "", Answer.Engine);
        }
    }

    /// <summary>The page that asks for a redirect from an address, or null.</summary>
    public Route? WantedBy(string url) => _wanted.Find(w => w.Alias.Equals(url, StringComparison.OrdinalIgnoreCase)).Route;

    /// <summary>Asks for a redirect from an old address; granted by <see cref="Settle"/> when no page stands there.</summary>
    public void Alias(Route route, string alias, int line) => _wanted.Add((route, SitePath.Tidy(alias), line));

    /// <summary>Grants the redirects and notes how every old address is answered.</summary>
    public void Settle()
    {
        foreach ((Route route, string alias, int line) in _wanted)
        {
            if (SitePath.Problem(alias) is { } problem)
            {
                log.Lose(LossKind.Address, route.Origin, line, $"the old address {alias} cannot be kept, because it {problem}");
            }
            else if (_byUrl.TryGetValue(alias, out Route? page) && (page.IsOut || page == route) || SiteAddress.IsEnginePage(alias) || _lists.Contains(alias))
            {
                Note(page != route, route, line, $"the old address {alias} leads to {page?.Origin ?? "a page that every site has"}, which stands there itself");
            }
            else if (!_aliases.TryAdd(alias, route))
            {
                Note(_aliases[alias] != route, route, line, $"the old address {alias} leads to {_aliases[alias].Origin}, which asks for it too");
            }
            else
            {
                route.Aliases.Add(alias);
                log.Answers(alias, "content/" + route.Target, Answer.Redirect);
            }
        }

        foreach (Route route in _byUrl.Values.Where(r => r.Target is not null && (r.IsOut || !_aliases.ContainsKey(r.Url))))
        {
            log.Answers(route.Url, "content/" + route.Target, Answer.Page);
        }
    }

    private void Note(bool isLoss, Route route, int line, string detail)
    {
        if (isLoss)
        {
            log.Lose(LossKind.Address, route.Origin, line, detail);
        }
    }

    private Route Take(Route route)
    {
        _byUrl.Add(route.Url, route);
        _byTarget.TryAdd(route.Target!, route);
        return route;
    }

    private string Free(string url)
    {
        string free = url;
        bool isFile = url.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
        for (int n = 2; _byUrl.ContainsKey(free); n++)
        {
            free = isFile ? $"{url[..^5]}-{n}.html" : $"{url.TrimEnd('/')}-{n}/";
        }

        return free;
    }
}
