using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticNews.Content;

/// <summary>The words of Markdown without its marks.</summary>
internal static class PlainText
{
    /// <summary>The text of inlines on one line.</summary>
    public static string Of(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is LiteralInline only && only == inlines.LastChild)
        {
            return only.Content.AsSpan().Trim().ToString();
        }

        ArrayBufferWriter<char> text = new();
        foreach (MarkdownObject inline in inlines?.Descendants() ?? [])
        {
            Append(inline, text);
        }

        return text.WrittenSpan.Trim().ToString();
    }

    /// <summary>Adds what one inline says itself, its children left out.</summary>
    public static void Append(MarkdownObject inline, IBufferWriter<char> text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Write(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Write(code.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                text.Write(SourceText.WithoutControls(entity.Transcoded.ToString()));
                break;
            case LineBreakInline:
                text.Write(" ");
                break;
        }
    }

    /// <summary>At most <paramref name="length"/> characters, cut between words with an ellipsis.</summary>
    public static string Cut(ReadOnlySpan<char> text, int length)
    {
        if (text.Length <= length)
        {
            return text.ToString();
        }

        int space = text[..(length + 1)].LastIndexOf(' ');
        int end = space > length / 2 ? space : char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Concat(text[..end].TrimEnd(), "…");
    }
}
