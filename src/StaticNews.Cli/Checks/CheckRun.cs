using System.Collections.Immutable;
using System.Diagnostics;
using StaticNews.Checking;
using StaticNews.Cli.Links;
using StaticNews.Cli.Reporting;
using StaticNews.Files;
using StaticNews.Model;

namespace StaticNews.Cli.Checks;

/// <summary>One run of check: load, build without writing, look closer, ask other sites, mend, compare with what is accepted, tell.</summary>
internal static class CheckRun
{
    /// <summary>The exit code: 0 no errors, 1 errors (or warnings of a strict run).</summary>
    public static async Task<int> RunAsync(CheckRequest request, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        CheckOutcome outcome;
        using (Progress progress = new(request is { Sarif: false, Report: { Quiet: false, Json: false } } && Terminal.IsThere))
        {
            outcome = await LookAsync(request with { Build = request.Build with { Progress = progress } }, progress, cancellation);
        }

        if (request.Fix && outcome.Site is { } site)
        {
            outcome = await MendAsync(request, outcome, site, cancellation);
        }

        outcome = Baseline.Apply(outcome, request);
        outcome = outcome with { Findings = [.. outcome.Findings.Select(f => Judged(f, outcome.Build?.Config)).OfType<Finding>()] };
        return CheckReport.Tell(outcome, request, Stopwatch.GetElapsedTime(start));
    }

    private static async Task<CheckOutcome> LookAsync(CheckRequest request, Progress progress, CancellationToken cancellation)
    {
        Checked<LoadedSite> site = SiteLoader.Load(request.Build, cancellation);
        if (site.Value is null || site.HasErrors)
        {
            return new(Identified(site.Diagnostics, request), null);
        }

        long start = Stopwatch.GetTimestamp();
        FileFacts facts = FileFactsReader.Read(site.Value, cancellation);
        TimeSpan heads = Stopwatch.GetElapsedTime(start);
        CheckResult result = SiteBuilder.Check(site.Value, request.Build, SiteMemory.Read(request.Build), facts, request.Fix, cancellation);
        CheckOutcome outcome = new(Identified(Sorted(site.Diagnostics, result.Build.Diagnostics), request), result.Build)
        {
            Site = site.Value,
            Replacements = result.Findings.Replacements,
            Timings = [("files", heads), .. result.Build.Timings],
        };
        return request.External ? await AskAsync(outcome, result.Findings.Links, request, progress, cancellation) : outcome;
    }

    private static async Task<CheckOutcome> AskAsync(CheckOutcome outcome, ImmutableArray<WebLink> links, CheckRequest request, Progress progress, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        LinkCheckOptions options = new(request.Build.Source, outcome.Build?.Config?.Check.IgnoredLinks ?? [], request.AllowPrivate, request.Build.Now, progress);
        IReadOnlyDictionary<string, LinkAnswer> answers = await LinkChecker.AskAsync(links, options, cancellation);
        ImmutableArray<Diagnostic> found = outcome.Diagnostics;
        return outcome with
        {
            Findings = Identified(Sorted(found, [.. LinkFindings.Of(links, answers, found)]), request),
            Replacements = [.. outcome.Replacements, .. LinkFindings.Fixes(links, answers)],
            External = links.Select(l => LinkChecker.KeyOf(l.Url)).Distinct(StringComparer.Ordinal).Count(answers.ContainsKey),
            Timings = [.. outcome.Timings, ("links", Stopwatch.GetElapsedTime(start))],
        };
    }

    /// <summary>Mends, shows what was changed, and looks again; what other sites answered is remembered.</summary>
    private static async Task<CheckOutcome> MendAsync(CheckRequest request, CheckOutcome before, LoadedSite site, CancellationToken cancellation)
    {
        ImmutableArray<EditedFile> edited = SourceEditor.Edit(site, before.Replacements);
        CheckReport.Tell(edited, request);
        if (request.DryRun || edited.IsEmpty)
        {
            return before;
        }

        ImmutableArray<Diagnostic> failed = SourceWriter.Write(request.Build.Source, edited);
        using Progress silent = new(isShown: false);
        CheckOutcome after = await LookAsync(request, silent, cancellation);
        HashSet<string> unwritten = [.. failed.Select(d => d.Location.File)];
        return after with
        {
            Findings = Identified(Sorted(after.Diagnostics, failed), request),
            Fixed = edited.Where(f => !unwritten.Contains(f.Before.Path)).Sum(f => f.Lines.Length),
        };
    }

    private static Finding? Judged(Finding finding, SiteConfig? config) =>
        config is null ? finding : SiteCheck.Judge(finding.Diagnostic, config.Check) is { } judged ? finding with { Diagnostic = judged } : null;

    /// <summary>Both by place; most often one of them is empty, and the other sorted already.</summary>
    private static ImmutableArray<Diagnostic> Sorted(ImmutableArray<Diagnostic> a, ImmutableArray<Diagnostic> b) => a.IsEmpty ? b : b.IsEmpty ? a :
    [
        .. a.Concat(b).OrderBy(d => d.Location.File, StringComparer.Ordinal).ThenBy(d => d.Location.Line).ThenBy(d => d.Location.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal),
    ];

    private static ImmutableArray<Finding> Identified(ImmutableArray<Diagnostic> sorted, CheckRequest request) => request.NeedsFingerprints
        ? [.. sorted.Zip(Fingerprints.Of(sorted), (d, f) => new Finding(d, f))]
        : [.. sorted.Select(d => new Finding(d, ""))];
}
