using System.Buffers;
using System.Text;
using System.Xml;

namespace StaticNews.Rendering;

/// <summary>Text that XML 1.0 can hold.</summary>
internal static class XmlText
{
    /// <summary>What of ASCII may not stand in XML 1.0 (section 2.2, Char); the others are searched for apart, since a mixed set is searched slowly.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c)]);

    /// <summary>The text without the characters that no XML document may hold.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        StringBuilder clean = new(text.Length);
        for (int i = 0; i < text.Length; i++)
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

    /// <summary>Whether it holds nothing that may not stand in XML, and no surrogates, which may only in pairs.</summary>
    public static bool IsClean(ReadOnlySpan<char> text) =>
        !text.ContainsAny(Controls) && !text.ContainsAnyInRange('\uD800', '\uDFFF') && !text.ContainsAnyInRange('\uFFFE', '\uFFFF');
}
