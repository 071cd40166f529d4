using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Cli.Links;

/// <summary>Tells of each place that links to what is gone, has moved or could not be asked for.</summary>
internal static class LinkFindings
{
    /// <summary>A diagnostic for each such place.</summary>
    public static IEnumerable<Diagnostic> Of(ImmutableArray<WebLink> links, IReadOnlyDictionary<string, LinkAnswer> answers, ImmutableArray<Diagnostic> known)
    {
        if (IsOffline(answers.Values))
        {
            return [Diagnostic.Notice("SN1922", new("content"), "no host could be found, so no link to another site was checked", "Check again when this machine is online.")];
        }

        HashSet<SourceLocation> told = [.. known.Where(d => d.Code == "SN1913").Select(d => d.Location)];
        return links.Select(l => answers.TryGetValue(LinkChecker.KeyOf(l.Url), out LinkAnswer? answer) ? Of(l, answer, told) : null).OfType<Diagnostic>();
    }

    /// <summary>The new addresses that are surely the same page: only the scheme, a leading www or a final '/' differs.</summary>
    public static IEnumerable<Replacement> Fixes(ImmutableArray<WebLink> links, IReadOnlyDictionary<string, LinkAnswer> answers)
    {
        foreach (WebLink link in links)
        {
            if (answers.TryGetValue(LinkChecker.KeyOf(link.Url), out LinkAnswer? answer) && IsSamePage(link, answer))
            {
                string target = Target(link, answer).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
                yield return new("SN1921", link.At, "](" + link.Url, "](" + target);
                yield return new("SN1921", link.At, $"<{link.Url}>", $"<{target}>");
            }
        }
    }

    private static Diagnostic? Of(WebLink link, LinkAnswer answer, HashSet<SourceLocation> told) => answer.Outcome switch
    {
        LinkOutcome.Dead => Diagnostic.Warning("SN1920", link.At, $"the link to '{link.Url}' is dead: {answer.Detail}", "Correct the address, link to an archived copy, or remove the link."),
        LinkOutcome.Moved => Diagnostic.Notice("SN1921", link.At, $"'{link.Url}' has moved for good to '{Target(link, answer)}'", IsSamePage(link, answer) ? "Write the new address; check --fix does." : "Write the new address, if it still holds what you meant."),
        LinkOutcome.Unverified => Diagnostic.Notice("SN1922", link.At, $"'{link.Url}' could not be checked: {answer.Detail}", "Open it in a browser; ignore_links leaves it alone."),
        LinkOutcome.Private when !told.Contains(link.At) => Diagnostic.Warning("SN1913", link.At, $"'{link.Url}' leads into a private network, where readers are not", "Link to the public address."),
        _ => null,
    };

    private static bool IsSamePage(WebLink link, LinkAnswer answer) =>
        answer.Outcome == LinkOutcome.Moved && Uri.TryCreate(link.Url, UriKind.Absolute, out Uri? old) && Uri.TryCreate(answer.Target, UriKind.Absolute, out Uri? target)
        && Bare(old) == Bare(target) && !(old.Scheme == "https" && target.Scheme == "http");

    private static string Bare(Uri uri) => (uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host) + (uri.IsDefaultPort ? "" : $":{uri.Port}") + uri.AbsolutePath.TrimEnd('/') + uri.Query;

    private static string Target(WebLink link, LinkAnswer answer) =>
        link.Url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash && !answer.Target.Contains('#', StringComparison.Ordinal) ? answer.Target + link.Url[hash..] : answer.Target;

    private static bool IsOffline(IEnumerable<LinkAnswer> answers)
    {
        LinkAnswer[] all = [.. answers.Where(a => a.Outcome != LinkOutcome.Private)];
        return all.Length > 1 && Array.TrueForAll(all, a => a.Outcome == LinkOutcome.Dead && a.Detail.StartsWith("there is no host", StringComparison.Ordinal));
    }
}
