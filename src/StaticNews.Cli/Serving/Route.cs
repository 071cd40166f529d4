namespace StaticNews.Cli.Serving;

/// <summary>Where an address leads, as GitHub Pages answers it.</summary>
internal abstract record Route
{
    /// <summary>A file stands there.</summary>
    public sealed record Found(ServedFile File) : Route;

    /// <summary>A folder stands there: its address ends with '/'.</summary>
    public sealed record Moved(string Path) : Route;

    /// <summary>Nothing stands there.</summary>
    public sealed record Missing : Route;

    /// <summary>The route of a decoded path: the file; for /x also x.html, else x/index.html at /x/.</summary>
    public static Route Find(ServedSite site, string path)
    {
        if (!path.StartsWith(site.BasePath, StringComparison.Ordinal))
        {
            return path == "/" || path + "/" == site.BasePath ? new Moved(site.BasePath) : new Missing();
        }

        string place = path[site.BasePath.Length..];
        if (place.Length == 0 || place.EndsWith('/'))
        {
            return site.Find(place + "index.html") is { } index ? new Found(index) : new Missing();
        }

        return (site.Find(place) ?? site.Find(place + ".html")) is { } file ? new Found(file)
            : site.Has(place + "/index.html") ? new Moved(path + "/")
            : new Missing();
    }
}
