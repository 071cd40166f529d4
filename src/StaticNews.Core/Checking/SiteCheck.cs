using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>The Check stage: what a build need not care about and a newsroom should. Touches no disk and no network.</summary>
public static class SiteCheck
{
    private static readonly ImmutableArray<Func<CheckedSite, IEnumerable<Diagnostic>>> Each =
    [
        MissingAlt.Find, MissingSummaries.Find, Orphans.Find, DuplicateTitles.Find, SkippedHeadings.Find, UnusedImages.Find, UnusedTopics.Find,
        DateOrder.Find, Images.Find, OldAddresses.Find, OwnAddresses.Find, LostRelated.Find, StoryLinks.Find, LinkLint.Find,
    ];

    /// <summary>What every rule finds, each rule by itself; <paramref name="mend"/> is what the build found when it is to be mended, else null.</summary>
    internal static Checked<CheckFindings> Of(CheckedSite site, ImmutableArray<Diagnostic>? mend)
    {
        Diagnostic[][] found = new Diagnostic[Each.Length][];
        Parallel.For(0, found.Length, i => found[i] = [.. Each[i](site)]);
        ImmutableArray<Replacement> replacements = mend is not { } known ? [] : [.. TypoFixes.Of(site, known), .. BrokenLinkFixes.Of(site, known), .. OldAddresses.Fixes(site), .. OwnAddresses.Fixes(site)];
        return new(new CheckFindings(WebLinks.Of(site), replacements), [.. found.SelectMany(f => f)]);
    }

    /// <summary>A diagnostic with the severity that the site chose, null when it is switched off; an error stays one, since it stops builds too.</summary>
    public static Diagnostic? Judge(Diagnostic found, CheckSettings settings) =>
        found.Severity == Severity.Error || !settings.Severities.TryGetValue(found.Code, out Severity? chosen) ? found
        : chosen is { } severity ? found with { Severity = severity }
        : null;
}
