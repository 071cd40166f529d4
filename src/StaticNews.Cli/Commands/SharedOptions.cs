using System.CommandLine;
using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>The options that every command over a site shares.</summary>
internal sealed class SharedOptions
{
    private readonly Option<string> _source = new("--source", "-s") { Description = "Folder of the site (holds staticnews.yml).", DefaultValueFactory = _ => "." };
    private readonly Option<string> _destination = new("--destination", "-d", "--output", "-o") { Description = "Folder to write, relative to the site.", DefaultValueFactory = _ => "_site" };
    private readonly Option<string?> _baseUrl = new("--base-url", "-b", "--baseURL") { Description = "Address of the home page; overrides base_url." };
    private readonly Option<bool> _drafts = new("--drafts", "-D", "--buildDrafts") { Description = "Include drafts." };
    private readonly Option<bool> _future = new("--future", "-F", "--buildFuture") { Description = "Include articles that are not due yet." };
    private readonly Option<bool> _expired = new("--expired", "-E", "--buildExpired") { Description = "Include expired articles." };
    private readonly Option<string?> _clock = new("--clock") { Description = "The instant that counts as now, such as 2026-11-24T06:00:00Z." };
    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings fail, too." };
    private readonly Option<bool> _json = new("--json");
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say only what is wrong." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Say how long each stage took." };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours." };
    private readonly Option<bool> _force = new("--force") { Description = "Write into a folder that holds other files; they are kept." };

    /// <summary>The options; <paramref name="json"/> says what a command writes with --json, <paramref name="writes"/> whether it fills the output folder.</summary>
    public SharedOptions(string json = "Diagnostics as one JSON object a line.", bool writes = true)
    {
        if (!writes)
        {
            _destination.Description = "Folder that the site is built into; what that build remembers is used.";
            _force.Hidden = true;
        }

        _json.Description = json;
        _baseUrl.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !IsWebAddress(text))
            {
                result.AddError($"'{text}' is not a web address. Write --base-url https://example.org/.");
            }
        });
        _clock.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            {
                result.AddError($"'{text}' is not an instant. Write --clock 2026-11-24T06:00:00Z.");
            }
        });
    }

    private Option[] All => [_source, _destination, _baseUrl, _drafts, _future, _expired, _clock, _strict, _json, _quiet, _verbose, _noColor, _force];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command) => Array.ForEach(All, command.Options.Add);

    /// <summary>Adds some of the options to a command that has no use for the others.</summary>
    public void AddTo(Command command, params string[] names) => Array.ForEach([.. All.Where(o => names.Contains(o.Name))], command.Options.Add);

    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";

    /// <summary>What the run asks of the build.</summary>
    public BuildOptions Build(ParseResult parsed)
    {
        string source = Path.GetFullPath(parsed.GetValue(_source) ?? ".");
        return new BuildOptions
        {
            Source = source,
            Destination = Path.GetFullPath(parsed.GetValue(_destination) ?? "_site", source),
            BaseUrl = parsed.GetValue(_baseUrl),
            Drafts = parsed.GetValue(_drafts),
            Future = parsed.GetValue(_future),
            Expired = parsed.GetValue(_expired),
            Force = parsed.GetValue(_force),
            Now = parsed.GetValue(_clock) is { } clock ? DateTimeOffset.Parse(clock, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : DateTimeOffset.UtcNow,
        };
    }

    /// <summary>How the run wants to be told.</summary>
    public ReportOptions Report(ParseResult parsed) => new(
        parsed.GetValue(_strict), parsed.GetValue(_json), parsed.GetValue(_quiet), parsed.GetValue(_verbose),
        Colour: !parsed.GetValue(_noColor) && Terminal.HasColour, Annotations: Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true")
    {
        Source = Path.GetFullPath(parsed.GetValue(_source) ?? "."),
        Interactive = Terminal.IsInteractive,
        Width = Terminal.Width,
    };
}
