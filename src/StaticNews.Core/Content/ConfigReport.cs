using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>The configuration that is in force, each value with where it comes from.</summary>
public static class ConfigReport
{
    private const int MostAligned = 60;

    /// <summary>
    /// The report of a staticnews.yml, or what is wrong with it. As text it is YAML that gives the same configuration, with the
    /// origins in comments; as JSON {"version":1,"source":…,"settings":[{"key","value","from":"file|default|option","line"|"option"}]}.
    /// </summary>
    public static Checked<string> Of(SourceFile file, BuildOptions options, bool asJson)
    {
        Checked<SiteConfig> parsed = ConfigParser.Parse(file);
        if (parsed.Value is not { } config || parsed.HasErrors)
        {
            return new(null, parsed.Diagnostics);
        }

        config = options.BaseUrl is { } url ? config with { BaseUrl = url.EndsWith('/') ? url : url + "/" } : config;
        ImmutableDictionary<string, int> lines = Lines(file);
        ImmutableArray<Setting> settings =
        [
            .. ConfigValues.Of(config).Select(v => v.Key == "base_url" && options.BaseUrl is not null
                ? new Setting(v.Key, v.Value, 0, "--base-url")
                : new Setting(v.Key, v.Value, LineOf(v.Key, lines), null)),
        ];
        return new(asJson ? ConfigJson.Of(settings, options.Source) : Yaml(settings), parsed.Diagnostics);
    }

    private static ImmutableDictionary<string, int> Lines(SourceFile file)
    {
        YamlNode.Mapping root = YamlReader.Read(SourceText.Decode(file).Value!, file.Path, 0).Value!;
        return root.Entries.SelectMany(e => (e.Value as YamlNode.Mapping)?.Entries.Select(i => (Key: e.Key.Text + "." + i.Key.Text, i.Key.Line)) ?? [])
            .Concat(root.Entries.Where(e => e.Value is not YamlNode.Mapping || e.Key.Text == "image").Select(e => (Key: e.Key.Text, e.Key.Line)))
            .ToImmutableDictionary(p => p.Key, p => p.Line, StringComparer.Ordinal);
    }

    /// <summary>The line of a key, or of the one above it that says it all, as 'feeds: false' does; 0 when it is nowhere.</summary>
    private static int LineOf(string key, ImmutableDictionary<string, int> lines) =>
        lines.TryGetValue(key, out int line) ? line
        : key.StartsWith("check.", StringComparison.Ordinal) && Rules.Find(key["check.".Length..]) is { } rule ? lines.GetValueOrDefault("check." + rule.Code)
        : key.Contains('.', StringComparison.Ordinal) ? lines.GetValueOrDefault(key[..key.IndexOf('.', StringComparison.Ordinal)]) : 0;

    private static string Yaml(ImmutableArray<Setting> settings)
    {
        StringBuilder text = new();
        string group = "";
        (string Line, string From)[] written = [.. settings.Select(s => (Line(s.Key, s.Value), s.Option ?? (s.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"staticnews.yml({s.Line})") : "default")))];
        int width = written.Select(w => w.Line.Length).Where(l => l <= MostAligned).Max();
        foreach ((int i, (string line, string from)) in written.Index())
        {
            string[] parts = settings[i].Key.Split('.', 2);
            if (parts.Length > 1 && parts[0] != group)
            {
                text.Append(parts[0]).Append(":\n");
            }

            group = parts.Length > 1 ? parts[0] : "";
            text.Append(line.PadRight(width)).Append("  # ").Append(from).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(string key, YamlNode value)
    {
        string[] parts = key.Split('.', 2);
        string name = parts.Length > 1 ? "  " + YamlScalar.Of(parts[1]) : key;

        // What is not set is written as a comment, since an empty address or host name would be an error.
        return value is YamlNode.Scalar { Text: "" } ? $"#{name}:" : $"{name}: {YamlScalar.Flow(value)}";
    }
}
