using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Jekyll;

/// <summary>What _config.yml says.</summary>
internal sealed class JekyllConfig(Settings settings, string file)
{
    private static readonly string[] Names = ["_config.yml", "_config.yaml", "_config.toml"];
    private static readonly string[] AlwaysExcluded = ["Gemfile", "Gemfile.lock", "vendor/bundle", "vendor/cache", "vendor/gems", "vendor/ruby"];

    public Settings Settings => settings;

    /// <summary>The file to name in reports.</summary>
    public string File => file;

    /// <summary>Name of the permalink style, or a pattern.</summary>
    public string Permalink => settings.Text("permalink") ?? "date";

    /// <summary>IANA zone in which dates without an offset are read.</summary>
    public string TimeZone { get; } = settings.Text("timezone") is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : "UTC";

    /// <summary>Address of the home page with a final '/', or null.</summary>
    public string? BaseUrl { get; } = Uri.TryCreate(settings.Text("url"), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
        ? settings.Text("url")!.TrimEnd('/') + "/" + (settings.Text("baseurl")?.Trim('/') is { Length: > 0 } path ? path + "/" : "")
        : null;

    /// <summary>Names of the collections and whether their documents are pages.</summary>
    public ImmutableDictionary<string, bool> Collections { get; } = settings.Node("collections") switch
    {
        YamlNode.Mapping mapping => mapping.Entries.ToImmutableDictionary(e => e.Key.Text, e => e.Value is YamlNode.Mapping m && new Settings(m).Flag("output"), StringComparer.Ordinal),
        YamlNode list => Settings.TextsOf(list).ToImmutableDictionary(n => n, _ => false, StringComparer.Ordinal),
        _ => ImmutableDictionary<string, bool>.Empty,
    };

    /// <summary>Reads the configuration; an empty one when there is no file, null when it cannot be read.</summary>
    public static JekyllConfig? Read(ImmutableArray<SourceFile> files, ImportLog log)
    {
        SourceFile? found = files.FirstOrDefault(f => Names.Contains(f.Path, StringComparer.Ordinal));
        if (found is null)
        {
            return new JekyllConfig(Settings.Empty, Names[0]);
        }

        return SettingsFile.Read(found, log) is { } mapping ? new JekyllConfig(new Settings(mapping), found.Path) : null;
    }

    /// <summary>Whether Jekyll leaves a path out of the site.</summary>
    public bool IsExcluded(string path) =>
        AlwaysExcluded.Concat(settings.Texts("exclude")).Select(e => e.Trim('/')).Any(e => Glob.Matches(e, path) || path.StartsWith(e + "/", StringComparison.Ordinal));

    /// <summary>The front matter that defaults add to a document; a longer scope wins over a shorter one.</summary>
    public YamlNode.Mapping Defaults(string path, string type)
    {
        IEnumerable<Settings> all = settings.Node("defaults") is YamlNode.Sequence list ? list.Items.OfType<YamlNode.Mapping>().Select(m => new Settings(m)) : [];
        return all.Where(d => InScope(d, path, type)).OrderBy(d => d.Text("scope.path")?.Length ?? 0).ThenBy(d => d.Text("scope.type") is null ? 0 : 1)
            .Select(d => d.Node("values")).OfType<YamlNode.Mapping>().Aggregate(new YamlNode.Mapping([], 0, 0), Settings.Merge);
    }

    private static bool InScope(Settings defaults, string path, string type)
    {
        string scope = defaults.Text("scope.path")?.Trim('/') ?? "";
        bool isPath = scope.Length == 0 || path == scope || path.StartsWith(scope + "/", StringComparison.Ordinal) || Glob.Matches(scope, path);
        return isPath && (defaults.Text("scope.type") is not { } wanted || wanted == type);
    }
}
