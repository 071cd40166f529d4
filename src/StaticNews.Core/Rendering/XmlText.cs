using System.Buffers;
using System.Text;
using System.Xml;

namespace StaticNews.Rendering;

/// <summary>Text that XML 1.0 can hold.</summary>
internal static class XmlText
{
    /// <summary>Everything that may not stand in XML 1.0 (section 2.2, Char), and surrogates, which may only in pairs.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Concat(Enumerable.Range(0xD800, 0x800)).Concat([0xFFFE, 0xFFFF]).Select(c => (char)c)]);

    /// <summary>The text without the characters that no XML document may hold.</summary>
    public static string Clean(string text)
    {
        int first = text.AsSpan().IndexOfAny(Suspects);
        if (first < 0)
        {
            return text;
        }

        StringBuilder clean = new(text, 0, first, text.Length);
        for (int i = first; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
        }

        return clean.ToString();
    }
}
