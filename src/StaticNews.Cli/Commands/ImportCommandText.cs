using System.CommandLine;
using StaticNews.Files;
using StaticNews.Importing;
using StaticNews.Importing.Pasted;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>import text: one pasted article; what was guessed is shown, and confirmed when a person is there to ask.</summary>
internal static class ImportCommandText
{
    /// <summary>The subcommand.</summary>
    public static Command Create(ImportCommandOptions options)
    {
        Argument<string> file = new("file") { Description = "Text file with one article." };
        Option<string?> title = new("--title") { Description = "The headline; guessed when left out." };
        Option<string> section = new("--section") { Description = "Section, such as world.", DefaultValueFactory = _ => "" };
        Option<bool> yes = new("--yes", "-y") { Description = "Write without asking." };
        Command command = new("text", "Import a pasted article: headings and further-reading phrases are found, nothing else is changed.") { file, title, section, yes };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            ImportCommandRequest request = options.Read(parsed);
            return Task.FromResult(ImportCommandRun.Run(request, cancellation, (run, write) =>
            {
                Checked<SourceFile> read = ImportReader.ReadOne(parsed.GetValue(file)!, out DateTimeOffset written);
                return read.Value is not { } text
                    ? ImportCommandRun.Failed("Text", read.Diagnostics)
                    : TextImporter.Import(text, run with { Title = parsed.GetValue(title), Section = parsed.GetValue(section)!, Date = written }, write);
            }, report => Confirm(report, request, parsed.GetValue(yes))));
        });
        return command;
    }

    private static bool Confirm(ImportReport report, ImportCommandRequest request, bool yes)
    {
        if (request.Report.Quiet || request.Report.Json)
        {
            return true;
        }

        foreach (string guess in report.Guesses)
        {
            Console.Error.WriteLine("  " + string.Concat(guess.Select(c => char.IsControl(c) ? ' ' : c)));
        }

        if (yes || request.DryRun || Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            return true;
        }

        Console.Error.Write("Is that right? [Y/n] ");
        string answer = Console.ReadLine()?.Trim() ?? "n";
        bool isYes = answer.Length == 0 || answer.StartsWith('y') || answer.StartsWith('Y');
        Console.Error.WriteLine(isYes ? "" : "Nothing was written. Pass --title, or correct the file.");
        return isYes;
    }
}
