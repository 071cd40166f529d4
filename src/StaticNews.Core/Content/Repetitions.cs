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
        int opened = Count(text, "](");
        return opened > MostUnclosedLinks && opened - Count(text, ")") > MostUnclosedLinks ? "links that are not closed, such as '[a]('"
            : Count(text, "]:") > MostDefinitions ? "link definitions, such as '[a]: /x'"
            : null;
    }

    private static int Count(ReadOnlySpan<char> text, ReadOnlySpan<char> part)
    {
        int count = 0;
        for (int at = text.IndexOf(part); at >= 0; at = text.IndexOf(part))
        {
            count++;
            text = text[(at + part.Length)..];
        }

        return count;
    }
}
