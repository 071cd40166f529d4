using System.CommandLine;
using StaticNews.Files;
using StaticNews.Importing;
using StaticNews.Importing.Hugo;
using StaticNews.Importing.Jekyll;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>import: brings in a site of Hugo, Jekyll or WordPress, or a pasted article, and says what did not come along.</summary>
internal static class ImportCommand
{
    /// <summary>The command with one subcommand for each system.</summary>
    public static Command Create()
    {
        ImportCommandOptions options = new();
        Command import = new("import", "Bring in a site of another system; report by file and line what did not come along.")
        {
            Folder("hugo", "Import a Hugo site.", options, ["public", "resources"], ["static", "assets", "themes"], "Hugo", HugoImporter.Import),
            Folder("jekyll", "Import a Jekyll site.", options, ["_site"], [], "Jekyll", JekyllImporter.Import),
            ImportCommandWordPress.Create(options),
            ImportCommandText.Create(options),
        };
        return import;
    }

    private static Command Folder(string name, string description, ImportCommandOptions options, string[] skipped, string[] copied, string system, Importer importer)
    {
        Argument<string> folder = new("folder") { Description = $"Folder of the {system} site." };
        Command command = new(name, description) { folder };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(ImportCommandRun.Run(options.Read(parsed), cancellation, (run, writer) =>
        {
            string path = parsed.GetValue(folder)!;
            Checked<ImportFolder> read = ImportReader.Read(path, [.. skipped], [.. copied], cancellation);
            if (read.Value is not { } site || read.HasErrors)
            {
                return ImportCommandRun.Failed(system, read.Diagnostics);
            }

            return SystemDetector.Problem(site.Files, system, path) is { } problem
                ? ImportCommandRun.Failed(system, [problem])
                : importer(site.Files, run, writer);
        })));
        return command;
    }

    private delegate ImportReport Importer(System.Collections.Immutable.ImmutableArray<SourceFile> files, ImportOptions options, Action<OutputFile> write);
}
