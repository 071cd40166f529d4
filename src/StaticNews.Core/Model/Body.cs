using System.Buffers;
using System.Net;
using System.Text;

namespace StaticNews.Model;

/// <summary>A body as HTML whose addresses are taken out: each is written at its offset once the whole site is known.</summary>
/// <param name="Html">UTF-8; an address stands between the quotes of an href or src, which are empty here.</param>
/// <param name="Addresses">In the order of their offsets.</param>
public sealed record Body(KeptBytes Html, AddressList Addresses)
{
    /// <summary>Nothing at all.</summary>
    public static Body Empty { get; } = new(default, []);

    /// <summary>The same body, for one who reads it several times.</summary>
    public Body InMemory() => this with { Html = Html.InMemory() };

    /// <summary>Writes the HTML with each address filled in; a link whose address is null loses its tags and keeps its text.</summary>
    public void WriteTo(IBufferWriter<byte> output, ReadOnlySpan<LinkTarget> targets)
    {
        using LentBytes lent = Html.Lend();
        ReadOnlySpan<byte> html = lent.Span;
        int at = 0;
        for (int i = 0; i < targets.Length; i++)
        {
            int offset = Addresses[i].Offset;
            if (targets[i].Url is { } url)
            {
                output.Write(html[at..offset]);
                Encoding.UTF8.GetBytes(WebUtility.HtmlEncode(url), output);
                output.Write(targets[i].IsFurtherReading ? "\" class=\"further-reading"u8 : default);
                at = offset;
                continue;
            }

            output.Write(html[at..(offset - "<a href=\""u8.Length)]);
            int text = offset + html[offset..].IndexOf((byte)'>') + 1;
            int end = text + html[text..].IndexOf("</a>"u8);
            output.Write(html[text..end]);
            at = end + "</a>"u8.Length;
        }

        output.Write(html[at..]);
    }
}
