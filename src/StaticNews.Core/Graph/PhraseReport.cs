using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Tells the author of a phrase without one clear target, and what to write.</summary>
internal static class PhraseReport
{
    private const double WorthNaming = 0.1;
    private const int Longest = 80;

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

    /// <summary>A document asks for more unwritten topics than it may make.</summary>
    public static Diagnostic TooMany(Document document, int more) => new(
        "SN1214", Severity.Warning, new(document.File, 1, 1), $"the article asks for {StubLimit.Most + more} topics that nobody has written; the first {StubLimit.Most} have a page, the other phrases stay text",
        "Write the topics, or set further_reading: {unresolved: text}.");

    /// <summary>Null for a phrase that found its target or made a stub.</summary>
    public static Diagnostic? Of(Document document, Phrase phrase, PhraseAnswer answer, SiteConfig config) =>
        answer.Match.Outcome == Outcome.Ambiguous ? Ambiguous(document, phrase, answer, config)
        : answer.Match.Outcome == Outcome.Unresolved && answer.Target is null ? Unresolved(document, phrase, answer, config)
        : null;

    private static Diagnostic Ambiguous(Document document, Phrase phrase, PhraseAnswer answer, SiteConfig config)
    {
        string options = string.Join(" or ", answer.Candidates.Take(2).Select(c => $"'{c.Title}' ({c.Url}, {Percent(c.Score)})"));
        return new("SN1210", Severe(config), At(document, phrase), $"'{Shown(phrase)}' may mean {options}", $"Write the one that is meant: [{Shown(phrase)}]({answer.Candidates[0].Url}).");
    }

    private static Diagnostic Unresolved(Document document, Phrase phrase, PhraseAnswer answer, SiteConfig config)
    {
        string message = answer.Match.Rule == PhraseAnswer.NoHeading ? $"'{Shown(phrase)}' names a heading that '{answer.Candidates.FirstOrDefault().Title}' does not have" : $"nothing is found for '{Shown(phrase)}'";
        return new("SN1212", Severe(config), At(document, phrase), message, $"Name an article or topic, or write an address.{Closest(answer.Candidates)}");
    }

    private static SourceLocation At(Document document, Phrase phrase) => new(document.File, phrase.Line, phrase.Column);

    private static string Shown(Phrase phrase) => phrase.Text.Length <= Longest ? phrase.Text : phrase.Text[..Longest] + "…";

    private static Severity Severe(SiteConfig config) => config.Unresolved == UnresolvedPhrase.Error ? Severity.Error : Severity.Warning;

    private static string Closest(ImmutableArray<Candidate> candidates) =>
        candidates.IsEmpty || candidates[0].Score < WorthNaming ? "" : $" The closest is '{candidates[0].Title}' ({candidates[0].Url}, {Percent(candidates[0].Score)}).";

    private static string Percent(double score) => (score * 100).ToString("F0", CultureInfo.InvariantCulture) + " %";
}
