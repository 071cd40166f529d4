using System.CommandLine;

namespace StaticNews.Cli.Commands;

/// <summary>The options that every import shares.</summary>
internal sealed class ImportCommandOptions
{
    private readonly Option<string> _source = new("--source", "-s") { Description = "Folder of the new site; made when it is not there.", DefaultValueFactory = _ => "." };
    private readonly Option<bool> _force = new("--force") { Description = "Overwrite files that exist and differ." };
    private readonly Option<bool> _dryRun = new("--dry-run", "-n") { Description = "Report, and write nothing." };
    private readonly Option<bool> _json = new("--json") { Description = "The report as one JSON object on standard output." };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say only what is wrong." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "List every loss by file and line." };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _source, _force, _dryRun, _json, _quiet, _verbose, _noColor })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the run asks for.</summary>
    public ImportCommandRequest Read(ParseResult parsed) => new(
        Path.GetFullPath(parsed.GetValue(_source)!), parsed.GetValue(_force), parsed.GetValue(_dryRun),
        new ReportOptions(
            Strict: false, parsed.GetValue(_json), parsed.GetValue(_quiet), parsed.GetValue(_verbose),
            Colour: !parsed.GetValue(_noColor) && !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Annotations: Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true"));
}
