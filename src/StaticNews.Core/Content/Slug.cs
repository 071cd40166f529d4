using System.Globalization;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Makes address parts and ids: lower case, letters and digits of every script kept and composed, the rest one hyphen.</summary>
public static class Slug
{
    private const int Short = 256;

    /// <summary>The slug of a text; empty when it holds no letter or digit. Linear in its length.</summary>
    public static string Of(string text)
    {
        string composed = ComposedText.Of(text);
        int most = 2 * composed.Length;
        Span<char> slug = most <= Short ? stackalloc char[Short] : new char[most];
        int length = 0;
        bool gap = false;
        foreach (Rune rune in composed.EnumerateRunes())
        {
            if (IsPart(rune))
            {
                if (gap && length > 0)
                {
                    slug[length++] = '-';
                }

                length += Rune.ToLowerInvariant(rune).EncodeToUtf16(slug[length..]);
                gap = false;
            }
            else if (rune.Value is not ('\'' or 0x2019))
            {
                gap = true;
            }
        }

        return slug[..length].SequenceEqual(text) ? text : slug[..length].ToString();
    }

    private static bool IsPart(Rune rune) =>
        rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
