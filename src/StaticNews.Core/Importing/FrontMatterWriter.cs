using System.Globalization;
using System.Text;
using StaticNews.Content;

namespace StaticNews.Importing;

/// <summary>Writes front matter as YAML 1.2 in block style; whatever a reader could take for something else is quoted, and control characters are left out.</summary>
internal static class FrontMatterWriter
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>The entries between two lines '---'.</summary>
    public static string Write(IEnumerable<(string Key, YamlNode Value)> entries)
    {
        StringBuilder yaml = new("---\n");
        Mapping(yaml, entries, 0);
        return yaml.Append("---\n").ToString();
    }

    /// <summary>The entries alone, for a configuration file.</summary>
    public static string WriteBare(IEnumerable<(string Key, YamlNode Value)> entries)
    {
        StringBuilder yaml = new();
        Mapping(yaml, entries, 0);
        return yaml.ToString();
    }

    private static void Mapping(StringBuilder yaml, IEnumerable<(string Key, YamlNode Value)> entries, int indent)
    {
        foreach ((string key, YamlNode value) in entries)
        {
            yaml.Append(' ', indent).Append(Quoted(key, isPlain: false)).Append(':');
            Value(yaml, value, indent);
        }
    }

    private static void Value(StringBuilder yaml, YamlNode value, int indent)
    {
        switch (value)
        {
            case YamlNode.Scalar scalar:
                yaml.Append(scalar.IsNull ? "" : " ").Append(scalar.IsNull ? "" : Quoted(scalar.Text, scalar.IsPlain)).Append('\n');
                break;
            case YamlNode.Sequence { Items.IsEmpty: true }:
                yaml.Append(" []\n");
                break;
            case YamlNode.Mapping { Entries.IsEmpty: true }:
                yaml.Append(" {}\n");
                break;
            case YamlNode.Sequence list:
                yaml.Append('\n');
                Items(yaml, list, indent + 2);
                break;
            case YamlNode.Mapping mapping:
                yaml.Append('\n');
                Mapping(yaml, mapping.Entries.Select(e => (e.Key.Text, e.Value)), indent + 2);
                break;
        }
    }

    private static void Items(StringBuilder yaml, YamlNode.Sequence list, int indent)
    {
        foreach (YamlNode item in list.Items)
        {
            yaml.Append(' ', indent).Append('-');
            if (item is YamlNode.Mapping { Entries.IsEmpty: false } mapping)
            {
                StringBuilder inner = new();
                Mapping(inner, mapping.Entries.Select(e => (e.Key.Text, e.Value)), indent + 2);
                yaml.Append(' ').Append(inner, indent + 2, inner.Length - indent - 2);
            }
            else
            {
                Value(yaml, item, indent);
            }
        }
    }

    private static string Quoted(string text, bool isPlain) =>
        CanBePlain(text) && (isPlain || !MeansSomethingElse(text)) ? text : DoubleQuoted(text);

    private static bool CanBePlain(string text) =>
        text.Length > 0 && !Indicators.Contains(text[0], StringComparison.Ordinal) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
        && text[^1] != ':' && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && text is not ("..." or "=" or "<<") && !text.Any(NeedsEscape);

    private static bool MeansSomethingElse(string text) =>
        text.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" or "null" or "~"
        || char.IsAsciiDigit(text[0]) || text[0] is '.' or '+';

    private static bool NeedsEscape(char c) => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static string DoubleQuoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when Rune.IsControl(rune) => "",
                > 0xFFFF => rune.ToString(),
                _ when NeedsEscape((char)rune.Value) => "\\u" + rune.Value.ToString("X4", CultureInfo.InvariantCulture),
                _ => rune.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
