using System.Collections.Immutable;
using System.Globalization;

namespace StaticNews.Model;

/// <summary>The words that pages show in one language, and how it writes a date.</summary>
public sealed record Translation
{
    /// <summary>BCP 47 tag as the file is named, such as fr or pt-BR.</summary>
    public required string Language { get; init; }

    /// <summary>Words by key; {0} and {1} stand for what a page fills in.</summary>
    public ImmutableDictionary<string, string> Words { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Twelve month names, January first, in the form that stands in a date; empty means those of the fallback.</summary>
    public ImmutableArray<string> Months { get; init; } = [];

    /// <summary>Custom .NET date format of a day, such as d MMMM yyyy.</summary>
    public string DayFormat { get; init; } = "";

    /// <summary>Format of a month with its year.</summary>
    public string MonthFormat { get; init; } = "";

    /// <summary>Format of a time of day.</summary>
    public string TimeFormat { get; init; } = "";

    /// <summary>The word of a key; the key exists, because English has all of them.</summary>
    public string this[string key] => Words[key];

    /// <summary>24 November 2026, as the language writes it.</summary>
    public string Day(DateTimeOffset date) => Written(date, DayFormat);

    /// <summary>November 2026.</summary>
    public string Month(DateTimeOffset date) => Written(date, MonthFormat);

    /// <summary>17:40.</summary>
    public string Time(DateTimeOffset date) => Written(date, TimeFormat);

    /// <summary>This language's words over another's.</summary>
    public Translation Over(Translation fallback) => new()
    {
        Language = Language,
        Words = fallback.Words.SetItems(Words),
        Months = Months.IsEmpty ? fallback.Months : Months,
        DayFormat = DayFormat.Length > 0 ? DayFormat : fallback.DayFormat,
        MonthFormat = MonthFormat.Length > 0 ? MonthFormat : fallback.MonthFormat,
        TimeFormat = TimeFormat.Length > 0 ? TimeFormat : fallback.TimeFormat,
    };

    /// <summary>Only itself: the names of months are made when they are first needed, and must not change what it equals.</summary>
    public bool Equals(Translation? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Language.GetHashCode(StringComparison.Ordinal);

    private DateTimeFormatInfo Names => field ??= new() { MonthNames = [.. Months, ""], MonthGenitiveNames = [.. Months, ""] };

    private string Written(DateTimeOffset date, string format) => date.ToString(format, Names);
}
