using System.Globalization;
using System.Text;

namespace StaticNews.Content;

/// <summary>Writes values as YAML 1.2 on one line; whatever a reader could take for something else is quoted, and control characters are left out.</summary>
internal static class YamlScalar
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>The value as it stands in a file; <paramref name="isPlain"/> leaves numbers, dates and true or false without quotes.</summary>
    public static string Of(string text, bool isPlain = false) =>
        CanBePlain(text) && (isPlain || !MeansSomethingElse(text)) ? text : DoubleQuoted(text);

    /// <summary>The value within [ ] or { }, where commas and brackets end it too.</summary>
    public static string InFlow(string text, bool isPlain = false) =>
        text.AsSpan().IndexOfAny(",[]{}") >= 0 ? DoubleQuoted(text) : Of(text, isPlain);

    /// <summary>A scalar, list or mapping in flow style.</summary>
    public static string Flow(YamlNode node, bool isInner = false) => node switch
    {
        YamlNode.Scalar scalar => isInner ? InFlow(scalar.Text, scalar.IsPlain) : Of(scalar.Text, scalar.IsPlain),
        YamlNode.Sequence list => "[" + string.Join(", ", list.Items.Select(i => Flow(i, isInner: true))) + "]",
        YamlNode.Mapping mapping => "{" + string.Join(", ", mapping.Entries.Select(e => $"{InFlow(e.Key.Text)}: {Flow(e.Value, isInner: true)}")) + "}",
        _ => "",
    };

    /// <summary>The value between double quotes.</summary>
    public static string DoubleQuoted(string text)
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

    private static bool CanBePlain(string text) =>
        text.Length > 0 && !Indicators.Contains(text[0], StringComparison.Ordinal) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
        && text[^1] != ':' && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && text is not ("..." or "=" or "<<") && !text.Any(NeedsEscape);

    private static bool MeansSomethingElse(string text) =>
        text.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" or "null" or "~"
        || char.IsAsciiDigit(text[0]) || text[0] is '.' or '+';

    private static bool NeedsEscape(char c) => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
