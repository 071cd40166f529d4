using System.Buffers;
using Markdig.Syntax.Inlines;

namespace StaticNews.Content;

/// <summary>The words of Markdown without its marks.</summary>
internal static class PlainText
{
    /// <summary>The text of inlines on one line.</summary>
    public static string Of(ContainerInline? inlines) => OnlyLiteral(inlines) is { } only ? only.Content.AsSpan().Trim().ToString() : Gathered(inlines).ToString();

    /// <summary>The same, which needs no string when it stands so in the source.</summary>
    public static ReadOnlySpan<char> Read(ContainerInline? inlines) => OnlyLiteral(inlines) is { } only ? only.Content.AsSpan().Trim() : Gathered(inlines);

    private static LiteralInline? OnlyLiteral(ContainerInline? inlines) => inlines?.FirstChild is LiteralInline only && only == inlines.LastChild ? only : null;

    private static ReadOnlySpan<char> Gathered(ContainerInline? inlines)
    {
        ArrayBufferWriter<char> text = new();
        for (Inline? inline = inlines?.FirstChild; inline is not null; inline = InlineOrder.After(inline, inlines!))
        {
            Append(inline, text);
        }

        return text.WrittenSpan.Trim();
    }

    /// <summary>Adds what one inline says itself, its children left out.</summary>
    public static void Append(Inline? inline, IBufferWriter<char> text)
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
