using System.Collections.Frozen;
using System.Globalization;
using StaticNews.Content;

namespace StaticNews.Importing;

/// <summary>Which values the front matter here accepts under each key that it knows; a foreign value of another shape is kept under another name.</summary>
internal static class FrontMatterShapes
{
    private static readonly FrozenDictionary<string, Func<YamlNode, bool>> Shapes = new (string Keys, Func<YamlNode, bool> Fits)[]
    {
        ("title kicker language lang dateline section slug url permalink summary description excerpt template", n => n is YamlNode.Scalar),
        ("topics tags categories authors author byline series aliases redirect_from also_known_as further_reading", IsTexts),
        ("draft featured noindex published comments", IsFlag),
        ("weight", n => n is YamlNode.Scalar s && int.TryParse(s.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int i) && Math.Abs(i) <= 1_000_000),
        ("date publishDate pubDate updated lastmod last_modified_at modified expires expiryDate embargo", n => n is YamlNode.Scalar s && (s.IsNull || SourceDate.Parse(s.Text) is not null)),
        ("corrections", n => n is YamlNode.Sequence list && list.Items.All(i => i is YamlNode.Mapping m && Settings.ValueOf(m, "date") is not null && Settings.ValueOf(m, "text") is not null)),
        ("updates", n => n is YamlNode.Sequence list && list.Items.All(i => i is YamlNode.Mapping m && Settings.ValueOf(m, "time") is not null && Settings.ValueOf(m, "text") is not null)),
        ("image images", n => n is not YamlNode.Mapping m || Settings.ValueOf(m, "src") is not null),
    }.SelectMany(s => s.Keys.Split(' ').Select(k => (Key: k, s.Fits))).ToFrozenDictionary(s => s.Key, s => s.Fits, StringComparer.Ordinal);

    /// <summary>Whether the front matter here can hold a value under a key.</summary>
    public static bool Fits(string key, YamlNode value) => !Shapes.TryGetValue(key, out Func<YamlNode, bool>? fits) || fits(value);

    private static bool IsTexts(YamlNode node) => node is YamlNode.Scalar || (node is YamlNode.Sequence list && list.Items.All(i => i is YamlNode.Scalar));

    private static bool IsFlag(YamlNode node) => node is YamlNode.Scalar { Text: var text } && text.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "";
}
