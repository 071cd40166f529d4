using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Reads the word lists of a theme, one YAML file a language: i18n/fr.yml.</summary>
public static class TranslationParser
{
    private const int MonthsOfYear = 12;

    /// <summary>The languages of all files; a later file of a language adds to an earlier one, a regional one to its language, each to English.</summary>
    public static Checked<Translations> Parse(ImmutableArray<SourceFile> files)
    {
        List<Diagnostic> found = [];
        Dictionary<string, Translation> own = new(StringComparer.Ordinal);
        foreach (SourceFile file in files)
        {
            Translation read = One(file, own.GetValueOrDefault(Translations.Fallback)?.Words.Keys ?? [], found);
            string tag = read.Language.ToLowerInvariant();
            own[tag] = own.TryGetValue(tag, out Translation? earlier) ? read.Over(earlier) : read;
        }

        Translation english = own[Translations.Fallback];
        ImmutableDictionary<string, Translation> complete = own.ToImmutableDictionary(p => p.Key, p => Complete(p.Key, p.Value), StringComparer.Ordinal);
        return new(new Translations(complete), [.. found]);

        Translation Complete(string tag, Translation translation) =>
            tag.Contains('-', StringComparison.Ordinal) && own.TryGetValue(tag.Split('-')[0], out Translation? language)
                ? translation.Over(language).Over(english)
                : translation.Over(english);
    }

    private static Translation One(SourceFile file, IEnumerable<string> known, List<Diagnostic> found)
    {
        Translation empty = new() { Language = Path.GetFileNameWithoutExtension(file.Path) };
        Checked<string> text = SourceText.Decode(file);
        Checked<YamlNode.Mapping>? yaml = text.Value is null ? null : YamlReader.Read(text.Value, file.Path, 0);
        found.AddRange(yaml?.Diagnostics ?? text.Diagnostics);
        Fields fields = new(file.Path, found);
        return yaml?.Value is { } root ? root.Entries.Aggregate(empty, (t, e) => Bind(t, e.Key, e.Value, fields, [.. known], found)) : empty;
    }

    private static Translation Bind(Translation translation, YamlNode.Scalar key, YamlNode value, Fields fields, string[] known, List<Diagnostic> found)
    {
        switch (key.Text)
        {
            case "months": return translation with { Months = Months(value, fields) };
            case "day_format": return translation with { DayFormat = Format(value, key.Text, fields) };
            case "month_format": return translation with { MonthFormat = Format(value, key.Text, fields) };
            case "time_format": return translation with { TimeFormat = Format(value, key.Text, fields) };
            default:
                if (known.Length > 0 && !known.Contains(key.Text) && known.Any(k => EditDistance.Between(k, key.Text) <= 2))
                {
                    found.Add(Diagnostic.Warning("SN1405", fields.At(key), $"no page shows the word '{key.Text}'", Fields.DidYouMean(key.Text, known)));
                }

                return translation with { Words = translation.Words.SetItem(key.Text, fields.Text(value, key.Text)) };
        }
    }

    private static ImmutableArray<string> Months(YamlNode value, Fields fields)
    {
        ImmutableArray<string> months = fields.Texts(value, "months");
        if (months.Length == MonthsOfYear)
        {
            return months;
        }

        fields.Error("SN1404", value, $"'months' has {months.Length} names", "Write twelve, January first.");
        return [];
    }

    private static string Format(YamlNode value, string key, Fields fields)
    {
        string format = fields.Text(value, key);
        try
        {
            _ = DateTimeOffset.UnixEpoch.ToString(format, CultureInfo.InvariantCulture);
            return format;
        }
        catch (FormatException)
        {
            fields.Error("SN1404", value, $"'{format}' is not a date format", "Write for instance d MMMM yyyy; text that is not a part of the date goes in single quotes.");
            return "";
        }
    }
}
