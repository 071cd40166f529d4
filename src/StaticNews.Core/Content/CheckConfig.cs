using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Reads what the configuration asks of the check: limits, links to leave alone, and the severity of each rule by name or code.</summary>
internal static class CheckConfig
{
    private const string Off = "off";

    /// <summary>Keys that are no rules.</summary>
    public static ImmutableArray<string> Keys { get; } = ["max_image_kilobytes", "max_image_pixels", "ignore_links"];

    private static readonly ImmutableSortedDictionary<string, Severity?> Levels = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, Severity?>
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["notice"] = Severity.Info,
        [Off] = null,
    });

    /// <summary>A severity as it is written.</summary>
    public static string NameOf(Severity? severity) => Levels.First(l => l.Value == severity).Key;

    /// <summary>The settings with one entry read.</summary>
    public static CheckSettings Bind(CheckSettings settings, YamlNode.Scalar key, YamlNode value, Fields fields)
    {
        switch (key.Text)
        {
            case "max_image_kilobytes": return settings with { MaxImageKilobytes = fields.Number(value, key.Text, 1, 1_000_000) };
            case "max_image_pixels": return settings with { MaxImagePixels = fields.Number(value, key.Text, 1, 100_000) };
            case "ignore_links": return settings with { IgnoredLinks = fields.Texts(value, key.Text) };
            default: return Choose(settings, key, value, fields);
        }
    }

    private static CheckSettings Choose(CheckSettings settings, YamlNode.Scalar key, YamlNode value, Fields fields)
    {
        if (Rules.Find(key.Text) is not { } rule)
        {
            IEnumerable<Rule> rules = Rules.All.Where(r => r.IsConfigurable);
            fields.Error("SN1108", key, $"'check.{key.Text}' is neither a rule nor a setting", Fields.DidYouMean(key.Text, [.. rules.Select(r => r.Name), .. key.Text.StartsWith("SN", StringComparison.Ordinal) ? rules.Select(r => r.Code) : [], .. Keys]));
            return settings;
        }

        if (!rule.IsConfigurable)
        {
            fields.Error("SN1900", key, $"{rule.Code} ({rule.Name}) stops every build, so a check cannot make it less", "Remove the line.");
            return settings;
        }

        string level = fields.Text(value, key.Text);
        if (Levels.TryGetValue(level, out Severity? chosen))
        {
            return settings with { Severities = settings.Severities.SetItem(rule.Code, chosen) };
        }

        fields.Error("SN1115", value, $"'{level}' is not a severity", $"Write one of {string.Join(", ", Levels.Keys)}.");
        return settings;
    }
}
