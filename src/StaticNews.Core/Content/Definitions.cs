using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>
/// Finds where a text introduces an abbreviation: "East Coast Rail Link (ECRL)". The letters must be the initials of the words
/// before the bracket (after Schwartz and Hearst 2003, restricted to initials, which makes hardly any mistake).
/// </summary>
internal static class Definitions
{
    private const int MostLetters = 8;

    /// <summary>Those of a block of text.</summary>
    public static IEnumerable<Definition> In(string text)
    {
        for (int open = text.IndexOf(" (", StringComparison.Ordinal); open >= 0; open = text.IndexOf(" (", open + 2, StringComparison.Ordinal))
        {
            int length = text.AsSpan(open + 2, Math.Min(MostLetters + 1, text.Length - open - 2)).IndexOf(')');
            if (length > 0 && IsAbbreviation(text.AsSpan(open + 2, length)) && LongForm(text, open, text.Substring(open + 2, length)) is { } words)
            {
                yield return new(words, text.Substring(open + 2, length));
            }
        }
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > MostLetters || !char.IsUpper(text[0]))
        {
            return false;
        }

        int capitals = 0;
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals * 2 > text.Length;
    }

    /// <summary>The words before <paramref name="end"/> whose initials spell the letters, small words between them passed over.</summary>
    private static string? LongForm(string text, int end, string letters)
    {
        int start = end;
        int small = 0;
        for (int i = letters.Length - 1; i >= 0;)
        {
            int word = text.LastIndexOfAny([' ', '-'], Math.Max(start - 1, 0)) + 1;
            if (word >= start || start <= 0)
            {
                return null;
            }

            if (LetterFolding.Of(text[word]) == LetterFolding.Of(letters[i]))
            {
                (i, small) = (i - 1, 0);
            }
            else if (++small > 2 || char.IsUpper(text[word]))
            {
                return null;
            }

            start = word - 1;
            if (start <= 0 && i >= 0)
            {
                return null;
            }
        }

        return text[(start + 1)..end] is { Length: < 100 } words && char.IsUpper(words[0]) ? words : null;
    }
}
