using System.Runtime.InteropServices;
using System.Text;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Finds what an address that names a place means: a path of the content, an address of the site, another site. Not to be shared between threads.</summary>
/// <param name="targets">What there is on the site.</param>
/// <param name="external">Addresses of other sites, of which many are the same.</param>
/// <param name="config">The site's configuration.</param>
internal sealed class LinkResolver(Targets targets, SharedTexts external, SiteConfig config)
{
    private const int ShortPath = 256;
    private const string Index = "index.html";

    private readonly Dictionary<Article, Anchors> _anchors = [];

    /// <summary>The URL to write and the article behind it, if any; a broken address is reported and kept as written, one to a held document becomes plain text.</summary>
    public (LinkTarget Link, Article? Article) Resolve(Address link, Article from, List<Diagnostic> found)
    {
        Span<char> buffer = link.DestinationLength <= ShortPath ? stackalloc char[ShortPath] : new char[link.DestinationLength];
        ReadOnlySpan<char> to = buffer[..Encoding.UTF8.GetChars(link.Utf8.Span[..link.DestinationLength], buffer)];
        if (IsExternal(to))
        {
            return (new(external.Of(to)), null);
        }

        int cut = to.IndexOfAny('#', '?');
        ReadOnlySpan<char> path = cut < 0 ? to : to[..cut];
        (string Url, Article? Article)? target = path.IsEmpty ? (from.Url, from) : Find(Unescape(path), from);
        if (target is null)
        {
            return (Broken(link, from, path.ToString(), found), null);
        }

        string rest = cut < 0 ? "" : Anchored(link, to[cut..].ToString(), from.Document, target.Value.Article, found);
        return (new(path.IsEmpty ? rest : config.Href(target.Value.Url) + rest), target.Value.Article);
    }

    /// <summary>The address of a lead picture with the base path; one that is not there is reported.</summary>
    public string Image(ImageRef image, Article from, List<Diagnostic> found)
    {
        Address address = new(AddressKind.Image, image.Src, image.Alt, image.At.Line, image.At.Column);
        return Resolve(address, from, found).Link.Url ?? image.Src;
    }

    private LinkTarget Broken(Address link, Article from, string path, List<Diagnostic> found)
    {
        SourceLocation at = new(from.Document.File, link.Line, link.Column);
        if (link.Kind != AddressKind.Image && IsHeld(Unescape(path), from))
        {
            found.Add(Diagnostic.Notice("SN1207", at, $"'{link.Destination}' is not published, so the link is shown as plain text", "It becomes a link when the article is out; one that has expired stays plain text."));
            return new(null);
        }

        string remedy = BrokenLinks.Remedy(link.Destination, targets.Nearest(path));
        found.Add(Diagnostic.Warning("SN1201", at, $"{(link.Kind == AddressKind.Image ? "the image" : "the link")} '{link.Destination}' leads nowhere", remedy));
        return new(link.Destination);
    }

    private bool IsHeld(ReadOnlySpan<char> path, Article from)
    {
        string inContent = Combine(from.Document.Path, path, []).TrimStart('/').ToString();
        string url = Combine(from.Url, path, []).ToString();
        return targets.Held.Contains(inContent) || targets.Held.Contains(url) || targets.Held.Contains(url + "/") || (EndsInIndex(url) && targets.Held.Contains(url[..^Index.Length]));
    }

    private (string Url, Article? Article)? Find(ReadOnlySpan<char> path, Article from)
    {
        Span<char> buffer = stackalloc char[ShortPath];
        return path.StartsWith('/')
            ? FindUrl(path) ?? targets.ByPath(path.TrimStart('/'))
            : targets.ByPath(Combine(from.Document.Path, path, buffer).TrimStart('/')) ?? FindUrl(Combine(from.Url, path, buffer));
    }

    /// <summary>A page is also found by its address without the last '/', and by the file that it is written to.</summary>
    private (string Url, Article? Article)? FindUrl(ReadOnlySpan<char> url)
    {
        Span<char> folder = url.Length < ShortPath ? stackalloc char[ShortPath] : new char[url.Length + 1];
        url.CopyTo(folder);
        folder[url.Length] = '/';
        return targets.ByUrl(url) ?? targets.ByUrl(folder[..(url.Length + 1)]) ?? (EndsInIndex(url) ? targets.ByUrl(url[..^Index.Length]) : null);
    }

    private static bool EndsInIndex(ReadOnlySpan<char> url) => url.EndsWith("/" + Index, StringComparison.Ordinal);

    /// <summary>RFC 3986 section 5.2 for paths from the root: <paramref name="relative"/> seen from <paramref name="origin"/>; written to the buffer if it is long enough.</summary>
    private static ReadOnlySpan<char> Combine(ReadOnlySpan<char> origin, ReadOnlySpan<char> relative, Span<char> buffer)
    {
        if (relative.StartsWith('/'))
        {
            return relative;
        }

        ReadOnlySpan<char> folder = origin[..(origin.LastIndexOf('/') + 1)].TrimStart('/');
        int most = folder.Length + relative.Length + 2;
        Span<char> path = most <= buffer.Length ? buffer : new char[most];
        path[0] = '/';
        folder.CopyTo(path[1..]);
        int length = folder.Length + 1;
        foreach (Range range in relative.Split('/'))
        {
            ReadOnlySpan<char> part = relative[range];
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

        return path[..Math.Max(1, length - 1)];
    }

    /// <summary>The query and fragment to write: a heading is found by the ids of other generators too, and one that is not there is reported.</summary>
    private string Anchored(Address link, string rest, Document from, Article? target, List<Diagnostic> found)
    {
        int hash = rest.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0 || hash == rest.Length - 1 || target is null)
        {
            return rest;
        }

        string id = Unescape(rest.AsSpan(hash + 1)).ToString();
        Anchors anchors = CollectionsMarshal.GetValueRefOrAddDefault(_anchors, target, out _) ??= new(target.Document);
        if (anchors.Has(id))
        {
            return rest;
        }

        if (anchors.Named(id) is { } named)
        {
            return named.Length > 0 || rest.Length == link.Destination.Length ? $"{rest[..hash]}#{Uri.EscapeDataString(named)}" : rest[..hash];
        }

        found.Add(Diagnostic.Warning("SN1202", new(from.File, link.Line, link.Column), $"'{target.Document.Path}' has no heading '#{id}'", anchors.Remedy(id)));
        return rest;
    }

    private static ReadOnlySpan<char> Unescape(ReadOnlySpan<char> path) => path.Contains('%') ? Uri.UnescapeDataString(path) : path;

    private static bool IsExternal(ReadOnlySpan<char> to) =>
        to.StartsWith("//", StringComparison.Ordinal) || (to.IndexOf(':') is > 0 and var colon && to[..colon].IndexOfAny('/', '#', '?') < 0);
}
