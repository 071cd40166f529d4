using System.Buffers;
using System.Net;
using System.Text;

namespace StaticNews.Rendering;

/// <summary>Text within HTML.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<byte> Markup = SearchValues.Create("<>&\"'"u8);

    /// <summary>The text with what could be markup escaped; safe in an element and in a quoted attribute.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Writes the text, escaped, as UTF-8. Most is ASCII without anything to escape, which is seen best in what was written.</summary>
    public static void Write(string text, IBufferWriter<byte> output)
    {
        Span<byte> free = output.GetSpan(text.Length);
        if (Ascii.FromUtf16(text, free, out int length) != OperationStatus.Done || free[..length].ContainsAny(Markup))
        {
            string escaped = Escape(text);
            free = output.GetSpan(Encoding.UTF8.GetMaxByteCount(escaped.Length));
            length = Encoding.UTF8.GetBytes(escaped, free);
        }

        output.Advance(length);
    }
}
