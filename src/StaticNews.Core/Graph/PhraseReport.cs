using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Tells the author of a phrase without one clear target, and what to write.</summary>
internal static class PhraseReport
{
    private const double WorthNaming = 0.1;

    /// <summary>One report for each topic that nobody has written, at the first place that asks for it.</summary>
    public static IEnumerable<Diagnostic> Stubs(IEnumerable<FurtherReading> phrases, SiteConfig config) => phrases
        .Where(p => p.Target is { Rule: "stub" }).GroupBy(p => p.Target!.Url, StringComparer.Ordinal).Select(g =>
        {
            (FurtherReading first, int places) = (g.First(), g.Count());
            string asked = places == 1 ? $"'{first.Phrase}' asks for" : $"{places} places ask for";
            return new Diagnostic(
                "SN1211", Severe(config), first.At, $"nobody has written about '{first.Target!.Title}' yet, which {asked}",
                $"Write content{first.Target.Url.TrimEnd('/')}.md; until then a page lists who asks for it.{Closest(first.Candidates)}");
        });

    /// <summary>Nothing for a phrase that found its target or made a stub.</summary>
    public static IEnumerable<Diagnostic> Of(Phrase phrase, PhraseAnswer answer, SiteConfig config)
    {
        string shown = phrase.Text.Length <= 80 ? phrase.Text : phrase.Text[..80] + "…";
        if (answer.Match.Outcome == Outcome.Ambiguous)
        {
            string options = string.Join(" or ", answer.Candidates.Take(2).Select(c => $"'{c.Title}' ({c.Url}, {Percent(c.Score)})"));
            yield return new("SN1210", Severe(config), phrase.At, $"'{shown}' may mean {options}", $"Write the one that is meant: [{shown}]({answer.Candidates[0].Url}).");
        }
        else if (answer.Match.Outcome == Outcome.Unresolved && answer.Target is null)
        {
            string message = answer.Match.Rule == "no-heading" ? $"'{shown}' names a heading that '{answer.Candidates.FirstOrDefault().Title}' does not have" : $"nothing is found for '{shown}'";
            yield return new("SN1212", Severe(config), phrase.At, message, $"Name an article or topic, or write an address.{Closest(answer.Candidates)}");
        }
    }

    private static Severity Severe(SiteConfig config) => config.Unresolved == UnresolvedPhrase.Error ? Severity.Error : Severity.Warning;

    private static string Closest(ImmutableArray<Candidate> candidates) =>
        candidates.IsEmpty || candidates[0].Score < WorthNaming ? "" : $" The closest is '{candidates[0].Title}' ({candidates[0].Url}, {Percent(candidates[0].Score)}).";

    private static string Percent(double score) => (score * 100).ToString("F0", CultureInfo.InvariantCulture) + " %";
}
