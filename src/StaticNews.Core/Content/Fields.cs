using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Reads typed values of a mapping and collects what is wrong with them.</summary>
internal sealed class Fields(string file, List<Diagnostic> found)
{
    private static readonly string[] DateFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];

    /// <summary>Where a value stands.</summary>
    public SourceLocation At(YamlNode node) => new(file, node.Line, node.Column);

    /// <summary>Reports an error at a value.</summary>
    public void Error(string code, YamlNode node, string message, string remedy) => found.Add(Diagnostic.Error(code, At(node), message, remedy));

    /// <summary>Text, or an error when the value is a list or mapping.</summary>
    public string Text(YamlNode node, string key)
    {
        if (node is YamlNode.Scalar scalar)
        {
            return scalar.IsNull ? "" : scalar.Text.Trim();
        }

        Error("SN1103", node, $"'{key}' must be text", $"Write {key}: some text.");
        return "";
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ImmutableArray<string> Texts(YamlNode node, string key) => node switch
    {
        YamlNode.Sequence list => [.. list.Items.Select(i => Text(i, key)).Where(t => t.Length > 0)],
        YamlNode.Mapping => NoList(node, key),
        _ => Text(node, key) is { Length: > 0 } text ? [text] : [],
    };

    private ImmutableArray<string> NoList(YamlNode node, string key)
    {
        Error("SN1103", node, $"'{key}' must be a list", $"Write {key}: [one, another].");
        return [];
    }

    /// <summary>A language tag; another word is pointed out and kept.</summary>
    public string Language(YamlNode node, string key)
    {
        string language = Text(node, key);
        if (language.Length > 0 && !IsLanguageTag(language))
        {
            string hyphenated = language.Replace('_', '-');
            found.Add(Diagnostic.Warning("SN1117", At(node), $"'{language}' is not a language tag", $"Write {key}: {(IsLanguageTag(hyphenated) ? hyphenated : "en, or another tag of two or three letters such as ms or pt-BR")}."));
        }

        return language;
    }

    /// <summary>Two or three letters, then parts of up to eight (RFC 5646, without what nobody has registered).</summary>
    private static bool IsLanguageTag(string text) =>
        text.Split('-') is [{ Length: 2 or 3 } language, .. var rest] && language.All(char.IsAsciiLetter) && Array.TrueForAll(rest, p => p.Length is > 0 and <= 8 && p.All(char.IsAsciiLetterOrDigit));

    /// <summary>Points out keys of a nested mapping that mean nothing there: a typing error, or what stands behind a comma in text without quotes.</summary>
    public void Known(YamlNode.Mapping mapping, params string[] keys)
    {
        foreach ((YamlNode.Scalar key, YamlNode value) in mapping.Entries.Where(e => !keys.Contains(e.Key.Text)))
        {
            string remedy = value is YamlNode.Scalar { IsNull: true } ? "Within {} a comma ends a value: put quotes around a text that holds one." : DidYouMean(key.Text, keys);
            found.Add(Diagnostic.Warning("SN1111", At(key), $"'{key.Text}' is not known", remedy));
        }
    }

    /// <summary>true or false.</summary>
    public bool Flag(YamlNode node, string key)
    {
        switch (Text(node, key).ToLowerInvariant())
        {
            case "true" or "yes" or "on":
                return true;
            case "false" or "no" or "off" or "":
                return false;
            default:
                Error("SN1104", node, $"'{key}' must be true or false", $"Write {key}: true.");
                return false;
        }
    }

    /// <summary>One of the names of an enumeration, in lower case.</summary>
    public T Choice<T>(YamlNode node, string key)
        where T : struct, Enum
    {
        string text = Text(node, key);
        string[] names = [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];
        if (names.Contains(text))
        {
            return Enum.Parse<T>(text, ignoreCase: true);
        }

        Error("SN1115", node, $"'{text}' is not a value of '{key}'", $"Write one of {string.Join(", ", names)}.");
        return default;
    }

    /// <summary>A whole number within bounds.</summary>
    public int Number(YamlNode node, string key, int least, int most)
    {
        if (int.TryParse(Text(node, key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
        {
            return value;
        }

        Error("SN1105", node, $"'{key}' must be a whole number from {least} to {most}", $"Write {key}: {Math.Clamp(10, least, most)}.");
        return least;
    }

    /// <summary>An instant; without an offset it is read in the site's time zone.</summary>
    public DateTimeOffset? Date(YamlNode node, string key, string timeZone)
    {
        string text = Text(node, key);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local) && local.Year is > 1 and < 9999)
        {
            TimeSpan offset = TimeZoneInfo.FindSystemTimeZoneById(timeZone).GetUtcOffset(local);
            return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset);
        }

        if (text.Length > 10 && char.IsAsciiDigit(text[0]) && text[4] == '-'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset instant) && instant.Year is > 1 and < 9999)
        {
            return instant;
        }

        Error("SN1106", node, $"'{text}' is not a date", $"Write {key}: 2026-11-24 or {key}: 2026-11-24T09:30:00+08:00.");
        return null;
    }

    /// <summary>The closest known word, as a remedy.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known) =>
        EditDistance.Closest(word, known) is { } best ? $"Did you mean '{best}'?" : "Known keys are " + string.Join(", ", known.Order(StringComparer.Ordinal)) + ".";
}
