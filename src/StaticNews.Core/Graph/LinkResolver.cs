using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Finds what an address that names a place means: a path of the content, an address of the site, another site.</summary>
internal sealed class LinkResolver(Targets targets, SiteConfig config)
{
    private const int ShortPath = 256;

    /// <summary>The URL to write and the document behind it, if any; a broken address is reported and kept as written, one to a held document becomes plain text.</summary>
    public (LinkTarget Link, Document? Document) Resolve(Address link, Document from, string fromUrl, List<Diagnostic> found)
    {
        string to = link.Destination;
        if (IsExternal(to))
        {
            return (new(to), null);
        }

        int cut = to.AsSpan().IndexOfAny('#', '?');
        string path = cut < 0 ? to : to[..cut];
        string rest = cut < 0 ? "" : to[cut..];
        (string Url, Document? Document)? target = path.Length == 0 ? (fromUrl, from) : Find(Unescape(path), from, fromUrl);
        if (target is null)
        {
            return (Broken(link, from, fromUrl, path, found), null);
        }

        rest = Anchored(link, rest, from, target.Value.Document, found);
        return (new(path.Length == 0 ? rest : config.Href(target.Value.Url) + rest), target.Value.Document);
    }

    /// <summary>The address of a lead picture with the base path; one that is not there is reported.</summary>
    public string Image(ImageRef image, Document from, string fromUrl, List<Diagnostic> found)
    {
        Address address = new(0, AddressKind.Image, image.Src, image.Alt, -1, -1, 0, false, image.At.Line, image.At.Column);
        return Resolve(address, from, fromUrl, found).Link.Url ?? image.Src;
    }

    private LinkTarget Broken(Address link, Document from, string fromUrl, string path, List<Diagnostic> found)
    {
        SourceLocation at = new(from.File, link.Line, link.Column);
        if (link.Kind != AddressKind.Image && IsHeld(Unescape(path), from, fromUrl))
        {
            found.Add(Diagnostic.Notice("SN1207", at, $"'{link.Destination}' is not published, so the link is shown as plain text", "It becomes a link when the article is out; one that has expired stays plain text."));
            return new(null);
        }

        string remedy = BrokenLinks.Remedy(link.Destination, targets.Nearest(path));
        found.Add(Diagnostic.Warning("SN1201", at, $"{(link.Kind == AddressKind.Image ? "the image" : "the link")} '{link.Destination}' leads nowhere", remedy));
        return new(link.Destination);
    }

    private bool IsHeld(string path, Document from, string fromUrl) =>
        targets.Held.Contains(Combine("/" + from.Path, path).TrimStart('/')) || Variants(path.StartsWith('/') ? path : Combine(fromUrl, path)).Any(targets.Held.Contains);

    private (string Url, Document? Document)? Find(string path, Document from, string fromUrl)
    {
        if (path.StartsWith('/'))
        {
            return FindUrl(path) ?? targets.ByPath(path.TrimStart('/'));
        }

        return targets.ByPath(Combine("/" + from.Path, path).TrimStart('/')) ?? FindUrl(Combine(fromUrl, path));
    }

    private (string Url, Document? Document)? FindUrl(string url)
    {
        foreach (string variant in Variants(url))
        {
            if (targets.ByUrl(variant) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<string> Variants(string url)
    {
        yield return url;
        yield return url + "/";
        if (url.EndsWith("/index.html", StringComparison.Ordinal))
        {
            yield return url[..^10];
        }
    }

    /// <summary>RFC 3986 section 5.2 for paths: <paramref name="relative"/> seen from <paramref name="origin"/>.</summary>
    private static string Combine(string origin, string relative)
    {
        if (relative.StartsWith('/'))
        {
            return relative;
        }

        int length = origin.LastIndexOf('/') + 1;
        int most = length + relative.Length + 1;
        Span<char> path = most <= ShortPath ? stackalloc char[ShortPath] : new char[most];
        origin.AsSpan(0, length).CopyTo(path);
        foreach (Range range in relative.AsSpan().Split('/'))
        {
            ReadOnlySpan<char> part = relative.AsSpan(range);
            if (part is "..")
            {
                length = Math.Max(1, path[..(length - 1)].LastIndexOf('/') + 1);
            }
            else if (part is not ".")
            {
                part.CopyTo(path[length..]);
                length += part.Length;
                path[length++] = '/';
            }
        }

        return path[..Math.Max(1, length - 1)].ToString();
    }

    /// <summary>The query and fragment to write: a heading is found by the ids of other generators too, and one that is not there is reported.</summary>
    private static string Anchored(Address link, string rest, Document from, Document? target, List<Diagnostic> found)
    {
        int hash = rest.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || hash == rest.Length - 1 || target is null)
        {
            return rest;
        }

        string id = Unescape(rest[(hash + 1)..]);
        if (Anchors.IsOn(target, id))
        {
            return rest;
        }

        if (Anchors.Named(target, id) is { } named)
        {
            return named.Length > 0 || rest.Length == link.Destination.Length ? $"{rest[..hash]}#{Uri.EscapeDataString(named)}" : rest[..hash];
        }

        found.Add(Diagnostic.Warning("SN1202", new(from.File, link.Line, link.Column), $"'{target.Path}' has no heading '#{id}'", Anchors.Remedy(target, id)));
        return rest;
    }

    private static string Unescape(string path) => path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;

    private static bool IsExternal(string to) =>
        to.StartsWith("//", StringComparison.Ordinal) || (to.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && to.AsSpan(0, colon).IndexOfAny('/', '#', '?') < 0);
}
