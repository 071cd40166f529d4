namespace StaticNews.Cli.Reporting;

/// <summary>The few escape sequences (ECMA-48) that are used here, and what must not reach a terminal.</summary>
internal static class Ansi
{
    public const string Reset = "\u001b[0m";
    public const string Bold = "\u001b[1m";
    public const string Dim = "\u001b[2m";
    public const string Red = "\u001b[31m";
    public const string Yellow = "\u001b[33m";
    public const string Blue = "\u001b[34m";

    /// <summary>Moves to the line's begin and empties it.</summary>
    public const string ClearLine = "\r\u001b[2K";

    /// <summary>Control characters, and marks that change the direction of what follows.</summary>
    public static bool IsUnsafe(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
