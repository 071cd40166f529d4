using System.Globalization;
using StaticNews.Content;

namespace StaticNews.Importing;

/// <summary>Makes YAML values that came from no file.</summary>
internal static class Yaml
{
    /// <summary>Text, quoted where it could be taken for something else.</summary>
    public static YamlNode Text(string text) => new YamlNode.Scalar(text, IsPlain: false, 0, 0);

    /// <summary>A number, date, flag or null, written as it stands.</summary>
    public static YamlNode Plain(string text) => new YamlNode.Scalar(text, IsPlain: true, 0, 0);

    /// <summary>true or false.</summary>
    public static YamlNode Flag(bool value) => Plain(value ? "true" : "false");

    /// <summary>A whole number.</summary>
    public static YamlNode Number(int value) => Plain(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A list of texts.</summary>
    public static YamlNode List(IEnumerable<string> texts) => new YamlNode.Sequence([.. texts.Select(Text)], 0, 0);

    /// <summary>A mapping.</summary>
    public static YamlNode.Mapping Map(params IEnumerable<(string Key, YamlNode Value)> entries) =>
        new([.. entries.Select(e => (new YamlNode.Scalar(e.Key, false, 0, 0), e.Value))], 0, 0);
}
