namespace StaticNews.Content;

/// <summary>
/// Finds, in one pass, text that Markdig would read in time that grows with its square: thousands of links that are never closed,
/// and tens of thousands of link definitions. Real articles are far below both limits.
/// </summary>
internal static class Repetitions
{
    private const int MostUnclosedLinks = 2_000;
    private const int MostDefinitions = 20_000;

    /// <summary>What is repeated too often, or null.</summary>
    public static string? Find(ReadOnlySpan<char> text)
    {
        (int opened, int defined) = (0, 0);
        for (ReadOnlySpan<char> rest = text; rest.IndexOf(']') is >= 0 and int at && at + 1 < rest.Length; rest = rest[(at + 1)..])
        {
            opened += rest[at + 1] == '(' ? 1 : 0;
            defined += rest[at + 1] == ':' ? 1 : 0;
        }

        return opened > MostUnclosedLinks && opened - text.Count(')') > MostUnclosedLinks ? "links that are not closed, such as '[a]('"
            : defined > MostDefinitions ? "link definitions, such as '[a]: /x'"
            : null;
    }
}
