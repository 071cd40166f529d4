using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Tells the author of a phrase without one clear target, and what to write.</summary>
internal static class PhraseReport
{
    private const double WorthNaming = 0.1;

    /// <summary>Nothing for a phrase that found its target.</summary>
    public static IEnumerable<Diagnostic> Of(Phrase phrase, PhraseAnswer answer, SiteConfig config)
    {
        Severity severity = config.Unresolved == UnresolvedPhrase.Error ? Severity.Error : Severity.Warning;
        string shown = phrase.Text.Length <= 80 ? phrase.Text : phrase.Text[..80] + "…";
        if (answer.Match.Outcome == Outcome.Ambiguous)
        {
            string options = string.Join(" or ", answer.Candidates.Take(2).Select(c => $"'{c.Title}' ({c.Url}, {Percent(c.Score)})"));
            yield return new("SN1210", severity, phrase.At, $"'{shown}' may mean {options}", $"Write the one that is meant: [{shown}]({answer.Candidates[0].Url}).");
        }
        else if (answer.Match.Outcome == Outcome.Unresolved)
        {
            string closest = answer.Candidates.IsEmpty || answer.Candidates[0].Score < WorthNaming ? "" : $" The closest is '{answer.Candidates[0].Title}' ({answer.Candidates[0].Url}, {Percent(answer.Candidates[0].Score)}).";
            yield return answer.Target is { } stub
                ? new("SN1211", severity, phrase.At, $"nobody has written about '{stub.Title}' yet, which '{shown}' asks for", $"Write content{stub.Url.TrimEnd('/')}.md; until then a page lists who asks for it.{closest}")
                : new("SN1212", severity, phrase.At, answer.Match.Rule == "no-heading" ? $"'{shown}' names a heading that '{answer.Candidates.FirstOrDefault().Title}' does not have" : $"nothing is found for '{shown}'",
                    $"Name an article or topic, or write an address.{closest}");
        }
    }

    private static string Percent(double score) => (score * 100).ToString("F0", CultureInfo.InvariantCulture) + " %";
}
