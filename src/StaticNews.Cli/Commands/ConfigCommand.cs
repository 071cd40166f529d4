using System.CommandLine;
using System.Text;
using StaticNews.Content;
using StaticNews.Files;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>config: the settings that are in force, and where each comes from.</summary>
internal static class ConfigCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        SharedOptions shared = new(json: "The settings as one JSON object.");
        Command command = new("config", "Show the settings that are in force, and where each comes from.");
        shared.AddTo(command, "--source", "--base-url", "--json", "--no-color");
        command.SetAction((parsed, _) => Task.FromResult(Run(shared.Build(parsed), shared.Report(parsed))));
        return command;
    }

    private static int Run(BuildOptions options, ReportOptions report)
    {
        Checked<SourceFile> file = SiteLoader.LoadConfig(options.Source);
        Checked<string> text = file.Value is null ? new(null, file.Diagnostics) : ConfigReport.Of(file.Value, options, report.Json);
        ConsoleReport.Print(text.Diagnostics, report);
        using Stream output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(text.Value ?? ""));
        return text.Value is null ? 1 : 0;
    }
}
