using StaticNews.Checking;
using StaticNews.Files;
using StaticNews.Model;

namespace StaticNews.Cli.Checks;

/// <summary>Leaves out what a site has accepted, or accepts what is found. Errors that stop a build are never accepted.</summary>
internal static class Baseline
{
    /// <summary>The outcome as seen through the baseline that the run names, if any.</summary>
    public static CheckOutcome Apply(CheckOutcome outcome, CheckRequest request) => request switch
    {
        { Baseline: null } => outcome,
        { WriteBaseline: true } => Write(outcome, request.Baseline),
        _ => Hide(outcome, request.Baseline),
    };

    private static CheckOutcome Hide(CheckOutcome outcome, string path)
    {
        Checked<IReadOnlyList<KnownFinding>> read = BaselineFile.Read(path);
        if (read.Value is not { } known)
        {
            return outcome with { Findings = [.. outcome.Findings, .. read.Diagnostics.Select(d => new Finding(d, d.Code))] };
        }

        HashSet<string> accepted = [.. known.Select(k => k.Fingerprint)];
        Finding[] told = [.. outcome.Findings.Where(f => !IsAcceptable(f) || !accepted.Contains(f.Fingerprint))];
        HashSet<string> present = [.. outcome.Findings.Select(f => f.Fingerprint)];

        // What a run did not look for is not gone.
        int outdated = known.Count(k => !present.Contains(k.Fingerprint) && (outcome.External is not null || !IsExternal(k.Code)));
        return outcome with { Findings = [.. told], Hidden = outcome.Findings.Length - told.Length, Outdated = outdated };
    }

    private static CheckOutcome Write(CheckOutcome outcome, string path)
    {
        if (outcome.Build?.Config is not { } config)
        {
            return outcome;
        }

        KnownFinding[] accepted = [.. outcome.Findings.Where(f => IsAcceptable(f) && SiteCheck.Judge(f.Diagnostic, config.Check) is not null)
            .Select(f => new KnownFinding(f.Fingerprint, f.Diagnostic.Code, f.Diagnostic.Location.File, f.Diagnostic.Message))];
        Diagnostic? failure = BaselineFile.Write(path, accepted);
        Finding[] told = [.. outcome.Findings.Where(f => !IsAcceptable(f)), .. failure is null ? Array.Empty<Finding>() : [new Finding(failure, failure.Code)]];
        return outcome with { Findings = [.. told], Accepted = failure is null ? accepted.Length : null };
    }

    private static bool IsAcceptable(Finding finding) => finding.Diagnostic.Severity != Severity.Error;

    private static bool IsExternal(string code) => code is "SN1920" or "SN1921" or "SN1922";
}
