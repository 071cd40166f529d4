using System.Globalization;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Makes address parts and ids: lower case, letters and digits of every script kept and composed, the rest one hyphen.</summary>
public static class Slug
{
    /// <summary>The slug of a text; empty when it holds no letter or digit. Linear in its length.</summary>
    public static string Of(string text)
    {
        StringBuilder slug = new(text.Length);
        bool gap = false;
        foreach (Rune rune in ComposedText.Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                if (gap && slug.Length > 0)
                {
                    slug.Append('-');
                }

                slug.Append(Rune.ToLowerInvariant(rune));
                gap = false;
            }
            else if (rune.Value is not ('\'' or 0x2019))
            {
                gap = true;
            }
        }

        return slug.ToString();
    }
}
