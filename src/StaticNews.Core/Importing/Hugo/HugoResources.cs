using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Hugo;

/// <summary>Files beside the pages: each goes where it keeps its address.</summary>
internal sealed class HugoResources(HugoContent content, HugoConfig config, HugoRoutes routes, ImportLog log)
{
    private readonly Dictionary<string, Route> _bundles = content.Pages.Where(p => p.IsBundle && p.Language.Length == 0 && routes.Of(p) is { Target: not null })
        .ToDictionary(p => p.Folder, p => routes.Of(p)!, StringComparer.Ordinal);

    private readonly Dictionary<string, Route> _lists = content.Pages.Where(p => !p.IsBundle && p.Kind != HugoKind.Page && p.Language.Length == 0 && routes.Of(p) is { Target: not null })
        .ToDictionary(p => p.Folder, p => routes.Of(p)!, StringComparer.Ordinal);

    /// <summary>Paths of all files below content/, and the addresses of those in static/.</summary>
    public HashSet<string> Paths { get; } = [.. content.Resources.Select(r => r.Path)];

    /// <summary>Copies every file.</summary>
    public void Write()
    {
        foreach (SourceFile file in content.Resources)
        {
            string path = file.Path[(config.ContentFolder.Length + 1)..];
            string old = OldUrl(path);
            log.Copy(old == NewUrl(path) ? "content/" + path : "static" + old, file);
        }
    }

    /// <summary>Whether a path in front matter names a picture: an address, a file beside the page, or one in static/.</summary>
    public bool Resolves(string path, HugoPage page, HashSet<string> files) =>
        path.Contains("://", StringComparison.Ordinal) || path.StartsWith('/') || files.Contains($"{config.ContentFolder}/{SiteAddress.Combine(page.Folder, path)}");

    private string OldUrl(string path)
    {
        for (string folder = Folder(path); ; folder = Folder(folder))
        {
            if (_bundles.TryGetValue(folder, out Route? bundle))
            {
                return bundle.OldUrl.TrimEnd('/') + "/" + path[(folder.Length + 1)..];
            }

            if (folder.Length == 0 || _lists.ContainsKey(folder))
            {
                return "/" + path;
            }
        }
    }

    /// <summary>A file directly in a bundle stands beside the bundle's page, others keep their path.</summary>
    private string NewUrl(string path)
    {
        bool isBundle = routes.Routes.IsTaken($"{Folder(path)}/index.md", out Route? bundle);
        return isBundle ? bundle!.Url + Path.GetFileName(path) : "/" + path;
    }

    private static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";
}
