using System.CommandLine;
using System.CommandLine.Parsing;
using StaticNews.Cli.Checks;
using StaticNews.Cli.Reporting;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>check: what a build would say and more, without writing; mends what is safe when asked to.</summary>
internal static class CheckCommand
{
    private const int Interrupted = 130;

    private static readonly string[] Formats = ["text", "json", "sarif"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        SharedOptions shared = new(writes: false);
        Command command = new("check", "Report what a build would and what readers would stumble over; write nothing.");
        shared.AddTo(command);
        Option<string> format = new("--format") { Description = "text, json (one object a line) or sarif (a SARIF 2.1.0 log on stdout).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(Formats);
        Option<string?> baseline = new("--baseline") { Description = "File of accepted findings, which are not told." };
        Option<bool> writeBaseline = new("--write-baseline") { Description = "Accept what is found now: write it to the baseline." };
        Option<bool> external = new("--external") { Description = "Ask other sites whether the pages linked to are there." };
        Option<bool> allowPrivate = new("--allow-private") { Description = "With --external, ask in private networks too." };
        Option<bool> fix = new("--fix") { Description = "Mend what can be mended safely, and show it." };
        Option<bool> dryRun = new("--dry-run") { Description = "With --fix, only show it." };
        Option<string?> explain = new("--explain") { Description = "Explain a rule by its code or name, such as SN1901, and end." };
        foreach (Option option in new Option[] { format, baseline, writeBaseline, external, allowPrivate, fix, dryRun, explain })
        {
            command.Options.Add(option);
        }

        Needs(command, writeBaseline, baseline, "--write-baseline needs --baseline with the file to write.");
        Needs(command, dryRun, fix, "--dry-run needs --fix.");
        Needs(command, allowPrivate, external, "--allow-private needs --external.");
        explain.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } rule && Rules.Find(rule) is null)
            {
                result.AddError($"'{rule}' is no rule. docs/diagnostics.md lists them.");
            }
        });
        command.SetAction((parsed, cancellation) => parsed.GetValue(explain) is { } rule
            ? Explain(rule)
            : RunAsync(
                new CheckRequest(shared.Build(parsed), shared.Report(parsed) is var report && parsed.GetValue(format) == "json" ? report with { Json = true } : report)
                {
                    Sarif = parsed.GetValue(format) == "sarif",
                    Baseline = parsed.GetValue(baseline),
                    WriteBaseline = parsed.GetValue(writeBaseline),
                    External = parsed.GetValue(external),
                    AllowPrivate = parsed.GetValue(allowPrivate),
                    Fix = parsed.GetValue(fix),
                    DryRun = parsed.GetValue(dryRun),
                }, cancellation));
        return command;
    }

    private static void Needs(Command command, Option option, Option needed, string message) => command.Validators.Add(result =>
    {
        if (result.GetResult(option) is { Implicit: false } && result.GetResult(needed) is null or { Implicit: true })
        {
            result.AddError(message);
        }
    });

    private static Task<int> Explain(string rule)
    {
        Console.Out.Write(Explanations.Titled(rule));
        return Task.FromResult(0);
    }

    private static async Task<int> RunAsync(CheckRequest request, CancellationToken cancellation)
    {
        try
        {
            return await CheckRun.RunAsync(request, cancellation);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; every file is whole.");
            return Interrupted;
        }
        catch (Exception e) when (DiskFault.Is(e))
        {
            ConsoleReport.Print([DiskFault.Of(e, request.Build.Source)], request.Report);
            return 1;
        }
    }
}
