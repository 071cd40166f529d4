using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticNews.Importing;

/// <summary>A date as another system wrote it: local time and, when it was given, the offset.</summary>
internal sealed partial record SourceDate(DateTime Local, TimeSpan? Offset, bool HasTime)
{
    /// <summary>The date in a form that front matter understands; it means the same instant.</summary>
    public string Text => !HasTime && Offset is null
        ? Local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Local.ToString(Local.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + Zone;

    private string Zone => Offset switch
    {
        null => "",
        { } zero when zero == TimeSpan.Zero => "Z",
        { } offset => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
    };

    /// <summary>The instant; without an offset it is read in a zone.</summary>
    public DateTimeOffset In(TimeZoneInfo zone) => new(DateTime.SpecifyKind(Local, DateTimeKind.Unspecified), Offset ?? zone.GetUtcOffset(Local));

    /// <summary>Reads ISO 8601 in the loose forms that Hugo, Jekyll and WordPress accept, and RFC 1123; null when it is no date.</summary>
    public static SourceDate? Parse(string? text)
    {
        Match match = Iso().Match(text?.Trim() ?? "");
        if (!match.Success)
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset other)
                ? new(other.DateTime, other.Offset, HasTime: true)
                : null;
        }

        int Part(string name) => match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (!DateTime.TryParseExact(
            $"{Part("y"):D4}-{Part("m"):D2}-{Part("d"):D2} {Part("h"):D2}:{Part("n"):D2}:{Part("s"):D2}", "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
        {
            return null;
        }

        string fraction = match.Groups["f"].Value;
        local = local.AddTicks(fraction.Length == 0 ? 0 : long.Parse(fraction.PadRight(7, '0').AsSpan(0, 7), CultureInfo.InvariantCulture));
        TimeSpan? offset = match.Groups["z"] is { Success: true, Length: > 0 } ? TimeSpan.Zero
            : !match.Groups["oh"].Success ? null
            : (match.Groups["sign"].Value == "-" ? -1 : 1) * new TimeSpan(Part("oh"), Part("om"), 0);
        return offset is { } o && o.Duration() > TimeSpan.FromHours(14) ? null : new(local, offset, match.Groups["h"].Success);
    }

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:(?:[Tt]|\s+)(?<h>\d{1,2}):(?<n>\d{2})(?::(?<s>\d{2})(?:[.,](?<f>\d{1,9}))?)?)?\s*(?:(?<z>[Zz]|UTC|GMT)|(?:(?<sign>[+-])(?<oh>\d{2}):?(?<om>\d{2})?)(?:\s+[A-Z]{2,5})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
