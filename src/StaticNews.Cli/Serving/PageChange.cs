using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticNews.Cli.Serving;

/// <summary>What an open page must do after a rebuild.</summary>
internal abstract partial record PageChange
{
    /// <summary>Nothing: neither the page nor what it shows is different.</summary>
    public sealed record None : PageChange;

    /// <summary>Its own bytes changed, or a script's.</summary>
    public sealed record Reload : PageChange;

    /// <summary>Only style sheets or pictures changed, which are exchanged in place.</summary>
    public sealed record Exchange(string Version, ImmutableArray<Swap> Swaps) : PageChange;

    /// <summary>Compares what an address showed with what it shows.</summary>
    /// <param name="before">The site before.</param>
    /// <param name="after">The site now.</param>
    /// <param name="path">Decoded path of the open page.</param>
    public static PageChange Between(ServedSite before, ServedSite after, string path)
    {
        if (before.Shown(path) is not { } was || after.Shown(path) is not { } now)
        {
            return before.Shown(path) is null && after.Shown(path) is null ? new None() : new Reload();
        }

        bool same = was.Same(now);
        string html = Encoding.UTF8.GetString(now.Bytes.Span);
        string old = same ? html : Encoding.UTF8.GetString(was.Bytes.Span);
        if (!same && (now.CopyFrom is not null || was.Path != now.Path || WithoutStyles(old) != WithoutStyles(html)))
        {
            return new Reload();
        }

        return Resources(before, after, path, Elements(old), Elements(html), now.Version);
    }

    private static PageChange Resources(ServedSite before, ServedSite after, string path, List<Element> old, List<Element> elements, string version)
    {
        List<Swap> swaps = [];
        foreach ((Element was, Element now) in old.Zip(elements))
        {
            if (Local(path, was.Address) is not { } from || Local(path, now.Address) is not { } to
                || before.Shown(from) is not { } file || after.Shown(to) is not { } changed || (from == to && file.Same(changed)))
            {
                continue;
            }

            if (now.Name == "script")
            {
                return new Reload();
            }

            swaps.Add(new(was.Address, now.Address));
        }

        return swaps.Count == 0 ? new None() : new Exchange(version, [.. swaps.Distinct()]);
    }

    /// <summary>The page with the addresses of its style sheets blotted out: a theme's carry a hash that changes with them.</summary>
    private static string WithoutStyles(string html) => Resource().Replace(html, m => IsStyle(m) ? "<link>" : m.Value);

    private static List<Element> Elements(string html) =>
        [.. Resource().Matches(html).Where(m => m.Groups["name"].ValueSpan is not "link" || IsStyle(m))
            .Select(m => new Element(m.Groups["name"].Value.ToLowerInvariant(), WebUtility.HtmlDecode(m.Groups["address"].Value)))];

    private static bool IsStyle(Match element) =>
        element.Groups["name"].Value.Equals("link", StringComparison.OrdinalIgnoreCase) && element.ValueSpan.Contains("stylesheet", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path of an address that a page names, when it lies on this server.</summary>
    private static string? Local(string page, string address) =>
        Uri.TryCreate(new Uri("http://preview.invalid" + Uri.EscapeDataString(page).Replace("%2F", "/", StringComparison.Ordinal)), address, out Uri? uri) && uri.Host == "preview.invalid"
            ? RequestPath.Read(uri.AbsolutePath)
            : null;

    [GeneratedRegex("""<(?<name>link|img|script)\b[^>]*?\s(?:href|src)\s*=\s*(?:"(?<address>[^"]*)"|'(?<address>[^']*)'|(?<address>[^\s>"']+))[^>]*>""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resource();

    /// <summary>An element that loads something, by its name and the address as the page writes it.</summary>
    private sealed record Element(string Name, string Address);
}
