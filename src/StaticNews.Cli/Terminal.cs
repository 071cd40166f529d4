namespace StaticNews.Cli;

/// <summary>What stands at the other end of stderr, by itself and by the variables that users set (no-color.org, bixense.com/clicolors).</summary>
internal static class Terminal
{
    private const int UsualWidth = 100;
    private const int LeastWidth = 30;

    /// <summary>Whether colours are wanted: NO_COLOR forbids them, CLICOLOR_FORCE asks for them in pipes too.</summary>
    public static bool HasColour => !IsSet("NO_COLOR") && IsInteractive;

    /// <summary>Whether somebody reads along, or a program that says it is like somebody.</summary>
    public static bool IsInteractive =>
        (IsSet("CLICOLOR_FORCE") && Environment.GetEnvironmentVariable("CLICOLOR_FORCE") != "0")
        || IsThere;

    /// <summary>Whether stderr is a terminal that can move its cursor.</summary>
    public static bool IsThere => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Columns; a usual number when there is no terminal to ask.</summary>
    public static int Width
    {
        get
        {
            try
            {
                return !Console.IsErrorRedirected && Console.WindowWidth >= LeastWidth ? Console.WindowWidth : UsualWidth;
            }
            catch (Exception e) when (e is IOException or PlatformNotSupportedException)
            {
                return UsualWidth;
            }
        }
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
