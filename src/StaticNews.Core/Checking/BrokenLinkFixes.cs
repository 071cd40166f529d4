using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>
/// Mends broken links (SN1201) that can mean one thing only: an article of that very file name or slug, of which the site has just one,
/// or a picture at that very path but for the case of its letters.
/// </summary>
internal static class BrokenLinkFixes
{
    /// <summary>One for each such link.</summary>
    public static IEnumerable<Replacement> Of(CheckedSite site, ImmutableArray<Diagnostic> known)
    {
        HashSet<SourceLocation> broken = [.. known.Where(d => d.Code == "SN1201").Select(d => d.Location)];
        HashSet<string> files = [.. broken.Select(b => b.File)];
        if (broken.Count == 0)
        {
            yield break;
        }

        ILookup<string, Article> byName = site.Graph.Nodes.Where(n => n.Document.Kind != DocumentKind.Section)
            .SelectMany(n => new[] { NameOf(n.Document.Path), n.Document.Slug }.Distinct(StringComparer.Ordinal).Select(name => (Name: name, Node: n))).ToLookup(p => p.Name, p => p.Node, StringComparer.Ordinal);
        ILookup<string, Asset> byPath = site.Graph.Assets.ToLookup(a => a.Url, StringComparer.OrdinalIgnoreCase);
        foreach (Article from in site.Graph.Nodes.Where(n => files.Contains(n.Document.File)))
        {
            foreach (Address address in from.Document.Body.Addresses.Where(a => broken.Contains(CheckedSite.At(from.Document, a))))
            {
                string? better = address.Kind == AddressKind.Image ? Picture(address, from, byPath) : Page(address, from, byName);
                if (better is not null)
                {
                    yield return MarkdownAddress.Replace("SN1201", CheckedSite.At(from.Document, address), address.Destination, better);
                }
            }
        }
    }

    private static string? Page(Address address, Article from, ILookup<string, Article> byName)
    {
        string path = MarkdownAddress.PathOf(address.Destination);
        bool isFile = path.EndsWith(".md", StringComparison.Ordinal);
        Article[] candidates = [.. byName[NameOf(path.TrimEnd('/'))]];
        return candidates is not [var only] || only == from ? null : isFile ? Relative(from.Document.Path, only.Document.Path) : only.Url;
    }

    private static string? Picture(Address address, Article from, ILookup<string, Asset> byPath)
    {
        string path = MarkdownAddress.PathOf(address.Destination);
        if (!Uri.TryCreate(new Uri("file://" + (from.Url.EndsWith('/') ? from.Url : from.Url[..(from.Url.LastIndexOf('/') + 1)])), path, out Uri? place) || !place.IsFile)
        {
            return null;
        }

        Asset[] candidates = [.. byPath[place.LocalPath]];
        return candidates is [var only] ? path[..(path.LastIndexOf('/') + 1)] + FileNames.Last(only.Url) : null;
    }

    /// <summary>rail for world/rail.md and for world/rail/index.md.</summary>
    private static string NameOf(string path)
    {
        string[] parts = path.Split('/');
        string name = parts[^1].EndsWith(".md", StringComparison.Ordinal) ? parts[^1][..^3] : parts[^1];
        return name is "index" or "_index" && parts.Length > 1 ? parts[^2] : name;
    }

    /// <summary>The path of a content file as seen from another.</summary>
    private static string Relative(string from, string to)
    {
        string[] a = from.Split('/');
        string[] b = to.Split('/');
        int same = 0;
        while (same < a.Length - 1 && same < b.Length - 1 && a[same] == b[same])
        {
            same++;
        }

        return string.Join('/', Enumerable.Repeat("..", a.Length - 1 - same).Concat(b.Skip(same)));
    }
}
