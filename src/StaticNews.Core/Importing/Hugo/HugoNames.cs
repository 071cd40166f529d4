using System.Globalization;
using System.Text;

namespace StaticNews.Importing.Hugo;

/// <summary>Hugo's ways to make address parts; checked against Hugo 0.169.</summary>
internal static class HugoNames
{
    /// <summary>A file or taxonomy term as a path: lower case, each space a hyphen, signs other than . _ # + ~ - @ / and %xx dropped.</summary>
    public static string OfPath(string name)
    {
        StringBuilder path = new(name.Length);
        for (int i = 0; i < name.Length;)
        {
            Rune rune = RuneAt(name, i);
            bool isEscape = rune.Value == '%' && i + 2 < name.Length && char.IsAsciiHexDigit(name[i + 1]) && char.IsAsciiHexDigit(name[i + 2]);
            if (Rune.IsWhiteSpace(rune))
            {
                path.Append('-');
            }
            else if (IsKept(rune) || rune.Value == '+' || isEscape)
            {
                path.Append(Rune.ToLowerInvariant(rune));
            }

            i += rune.Utf16SequenceLength;
        }

        return path.ToString();
    }

    /// <summary>A title or slug as a part of an address: as a path, but %xx is decoded, spaces make one hyphen, and + is dropped.</summary>
    public static string OfTitle(string title)
    {
        StringBuilder part = new(title.Length);
        bool gap = false;
        foreach (Rune rune in (title.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(title) : title).EnumerateRunes())
        {
            if (IsKept(rune))
            {
                if (gap && rune.Value != '-')
                {
                    part.Append('-');
                }

                gap = false;
                part.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.IsWhiteSpace(rune) && part.Length > 0 && part[^1] != '-')
            {
                gap = true;
            }
        }

        return part.ToString();
    }

    /// <summary>The id that Goldmark gives a heading: letters, digits, hyphens and underscores kept, spaces as hyphens, lower case.</summary>
    public static string OfHeading(string text)
    {
        StringBuilder id = new(text.Length);
        foreach (Rune rune in text.Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_')
            {
                id.Append(Rune.ToLowerInvariant(rune));
            }
            else if (rune.Value == ' ')
            {
                id.Append('-');
            }
        }

        return id.ToString();
    }

    private static Rune RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out Rune rune) ? rune : Rune.ReplacementChar;

    private static bool IsKept(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '/' or '_' or '#' or '~' or '-' or '@'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
