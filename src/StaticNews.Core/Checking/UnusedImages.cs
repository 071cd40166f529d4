using System.Collections.Frozen;
using System.Text;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>
/// SN1906: pictures that nothing shows. A picture counts as shown when its file name stands in any text, front matter, template, setting,
/// style sheet or script: a rule that says "remove it" must not be wrong.
/// </summary>
internal static class UnusedImages
{
    private static readonly string[] AskedForByBrowsers = ["favicon", "apple-touch-icon", "android-chrome", "mstile", "safari-pinned-tab"];

    /// <summary>By path.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site)
    {
        FrozenSet<string> pictures = site.Facts.Images.Select(f => f.Path).ToFrozenSet(StringComparer.Ordinal);
        Asset[] assets = [.. site.Graph.Assets.Where(a => pictures.Contains(a.File.Path) && !IsConventional(a.File.Path))];
        HashSet<string> named = assets.Length > 0 ? Named(site) : [];
        return assets.Where(a => !named.Contains(NameOf(a.File.Path))).OrderBy(a => a.File.Path, StringComparer.Ordinal)
            .Select(a => Diagnostic.Notice("SN1906", new(a.File.Path), "no page shows this picture", "Show it, or remove the file."));
    }

    private static bool IsConventional(string path) =>
        path.Contains("/.well-known/", StringComparison.Ordinal) || AskedForByBrowsers.Any(n => Path.GetFileName(path).StartsWith(n, StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> Named(CheckedSite site)
    {
        HashSet<string> named = new(site.Facts.Named, StringComparer.Ordinal);
        foreach (Document document in site.Graph.Nodes.Select(n => n.Document))
        {
            foreach (Address address in CheckedSite.Addresses(document))
            {
                named.Add(NameOf(address.Destination));
            }

            named.Add(NameOf(document.Front.Image?.Src ?? ""));
            foreach (string value in document.Front.Params.Values)
            {
                FileNames.AddTo(named, value);
            }

            if (site.Config.UnsafeHtml)
            {
                FileNames.AddTo(named, document.Body.Html.Text());
            }
        }

        foreach (SourceFile file in site.Site.Templates.Concat(site.Site.Config))
        {
            FileNames.AddTo(named, file.Bytes.Text());
        }

        return named;
    }

    private static string NameOf(string address) => FileNames.Last(address);
}
