using System.CommandLine;
using StaticNews.Files;
using StaticNews.Importing;
using StaticNews.Importing.WordPress;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>import wordpress: an export file, and the folder of uploads when it is at hand.</summary>
internal static class ImportCommandWordPress
{
    /// <summary>The subcommand.</summary>
    public static Command Create(ImportCommandOptions options)
    {
        Argument<string> file = new("file") { Description = "Export of WordPress (Tools, Export, All content), an .xml file of any size." };
        Option<string?> uploads = new("--uploads") { Description = "The folder wp-content/uploads of the old site; files that pages use are copied from it." };
        Command command = new("wordpress", "Import a WordPress export.") { file, uploads };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(ImportCommandRun.Run(options.Read(parsed), cancellation, (run, write) =>
        {
            string path = parsed.GetValue(file)!;
            Checked<Func<Stream>> open = ImportReader.Opener(path);
            Checked<ImportFolder> folder = parsed.GetValue(uploads) is { } given ? ImportReader.Read(given, [], [""], cancellation) : new(null, []);
            return open.Value is null || open.HasErrors || folder.HasErrors
                ? ImportCommandRun.Failed("WordPress", [.. open.Diagnostics, .. folder.Diagnostics])
                : WordPressImporter.Import(open.Value, Path.GetFileName(path), run with { Uploads = folder.Value?.Files.ToDictionary(f => f.Path, StringComparer.Ordinal) }, write);
        })));
        return command;
    }
}
