using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Hugo;

/// <summary>What a Hugo site's configuration says, from hugo.* or config.* and config/_default and config/production.</summary>
internal sealed class HugoConfig(Settings settings, string file)
{
    private static readonly string[] Names = ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json"];

    /// <summary>The settings as written, keys ignoring case.</summary>
    public Settings Settings => settings;

    /// <summary>The file to name in reports.</summary>
    public string File => file;

    /// <summary>Folder of the content, relative to the site, without slashes around it.</summary>
    public string ContentFolder => (settings.Text("contentDir") ?? "content").Trim('/', '.');

    /// <summary>Names of the taxonomies as they stand in front matter and addresses.</summary>
    public ImmutableArray<string> Taxonomies { get; } = settings.Node("taxonomies") is null
        ? ["categories", "tags"]
        : [.. settings.Entries("taxonomies").Select(e => (e.Value as YamlNode.Scalar)?.Text.ToLowerInvariant() ?? "").Where(t => t.Length > 0)];

    /// <summary>The language of pages that name none.</summary>
    public string DefaultLanguage => settings.Text("defaultContentLanguage")?.ToLowerInvariant() ?? "en";

    /// <summary>Further languages of the site.</summary>
    public ImmutableArray<string> Languages { get; } = [.. settings.Entries("languages").Select(e => e.Key.Text.ToLowerInvariant())];

    /// <summary>IANA zone in which dates without an offset are read.</summary>
    public string TimeZone { get; } = settings.Text("timeZone") is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : "UTC";

    /// <summary>Address of the home page with a final '/', or null.</summary>
    public string? BaseUrl { get; } = Uri.TryCreate(settings.Text("baseURL"), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
        ? settings.Text("baseURL")!.TrimEnd('/') + "/"
        : null;

    /// <summary>Whether pages are written as name.html.</summary>
    public bool UglyUrls => settings.Flag("uglyURLs");

    /// <summary>Whether raw HTML in Markdown reaches the page.</summary>
    public bool UnsafeHtml => settings.Flag("markup.goldmark.renderer.unsafe");

    /// <summary>Whether dates may stand in file names.</summary>
    public bool DatesInNames => settings.Texts("frontmatter.date").Contains(":filename", StringComparer.OrdinalIgnoreCase);

    /// <summary>The permalink pattern of a kind (page, section, term, taxonomy) and section, or null.</summary>
    public string? Permalink(string kind, string section)
    {
        YamlNode? byKind = settings.Node("permalinks." + kind);
        bool isNested = settings.Entries("permalinks").Any(e => e.Value is YamlNode.Mapping);
        YamlNode? found = byKind is YamlNode.Mapping mapping ? Settings.ValueOf(mapping, section)
            : !isNested && kind is "page" or "term" ? settings.Node("permalinks." + section) : null;
        return (found as YamlNode.Scalar)?.Text;
    }

    /// <summary>Reads and merges the configuration; null when a part cannot be read.</summary>
    public static HugoConfig? Read(ImmutableArray<SourceFile> files, ImportLog log)
    {
        IEnumerable<SourceFile> roots = files.Where(f => Names.Contains(f.Path, StringComparer.OrdinalIgnoreCase)).OrderBy(f => f.Path, StringComparer.Ordinal).Take(1);
        IEnumerable<SourceFile> parts = files.Where(f => f.Path.StartsWith("config/_default/", StringComparison.Ordinal))
            .Concat(files.Where(f => f.Path.StartsWith("config/production/", StringComparison.Ordinal)));
        YamlNode.Mapping merged = new([], 1, 1);
        string? first = null;
        foreach (SourceFile file in roots.Concat(parts).Where(f => IsSettings(f.Path)))
        {
            first ??= file.Path;
            if (SettingsFile.Read(file, log) is not { } mapping)
            {
                return null;
            }

            string name = Path.GetFileNameWithoutExtension(file.Path).Split('.')[0].ToLowerInvariant();
            bool isRoot = name is "hugo" or "config";
            merged = Settings.Merge(merged, isRoot ? mapping : Yaml.Map((name, mapping)));
        }

        return new HugoConfig(new Settings(merged), first ?? "hugo.toml");
    }

    private static bool IsSettings(string path) => Path.GetExtension(path).ToLowerInvariant() is ".toml" or ".yaml" or ".yml" or ".json";
}
