using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticNews.Content;

/// <summary>The words of Markdown without its marks.</summary>
internal static class PlainText
{
    /// <summary>The text of inlines on one line.</summary>
    public static string Of(ContainerInline? inlines)
    {
        StringBuilder text = new();
        foreach (MarkdownObject inline in inlines?.Descendants() ?? [])
        {
            Append(inline, text);
        }

        return text.ToString().Trim();
    }

    /// <summary>Adds what one inline says itself, its children left out.</summary>
    public static void Append(MarkdownObject inline, StringBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(SourceText.WithoutControls(entity.Transcoded.ToString()));
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
        }
    }

    /// <summary>At most <paramref name="length"/> characters, cut between words with an ellipsis.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int space = text.LastIndexOf(' ', length);
        int end = space > length / 2 ? space : char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>Words of all text; two Chinese, Japanese or Korean characters count as one.</summary>
    public static int Words(MarkdownDocument document)
    {
        (int words, int ideographs) = (0, 0);
        foreach (LiteralInline literal in document.Descendants<LiteralInline>())
        {
            bool inWord = false;
            foreach (char c in literal.Content.AsSpan())
            {
                bool isIdeograph = c > 0x7F && c is (>= '\u3040' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');
                bool isWord = !isIdeograph && char.IsLetterOrDigit(c);
                ideographs += isIdeograph ? 1 : 0;
                words += isWord && !inWord ? 1 : 0;
                inWord = isWord || (inWord && c is '\'' or '’' or '-');
            }
        }

        return words + (ideographs / 2);
    }
}
