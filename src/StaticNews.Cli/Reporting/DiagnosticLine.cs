using StaticNews.Model;

namespace StaticNews.Cli.Reporting;

/// <summary>A diagnostic as one line that editors and build servers find the place in: file(line,column): error code: message. Remedy.</summary>
internal static class DiagnosticLine
{
    /// <summary>The line; nothing of what an author wrote can move the cursor or start another line.</summary>
    public static string Of(Diagnostic d, bool colour)
    {
        string place = d.Location.Line > 0 ? $"{d.Location.File}({d.Location.Line},{Math.Max(d.Location.Column, 1)})" : d.Location.File;
        string severity = $"{Name(d.Severity)} {d.Code}";
        string shown = colour ? $"{Colour(d.Severity)}{severity}{Ansi.Reset}" : severity;
        return $"{(colour ? Ansi.Bold : "")}{Clean(place)}{(colour ? Ansi.Reset : "")}: {shown}: {Clean(d.Message)}.{(d.Remedy.Length > 0 ? " " + Clean(d.Remedy) : "")}";
    }

    /// <summary>The severity in the words of build servers.</summary>
    public static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    /// <summary>The escape sequence of a severity's colour.</summary>
    public static string Colour(Severity severity) => severity switch
    {
        Severity.Error => Ansi.Red,
        Severity.Warning => Ansi.Yellow,
        _ => Ansi.Blue,
    };

    /// <summary>The text without control characters and marks that reverse what is read.</summary>
    public static string Clean(string text) => text.Any(Ansi.IsUnsafe) ? string.Concat(text.Select(c => Ansi.IsUnsafe(c) ? ' ' : c)) : text;
}
