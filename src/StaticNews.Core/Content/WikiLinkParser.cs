using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Reads [[Name]], [[Name|text]] and [[Name#Heading]] as links; anything else in brackets is left to the other parsers.</summary>
internal sealed class WikiLinkParser : InlineParser
{
    private const int MaxLength = 400;

    public WikiLinkParser() => OpeningCharacters = ['['];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        ReadOnlySpan<char> text = slice.AsSpan();
        if (text.Length < 5 || text[1] != '[')
        {
            return false;
        }

        ReadOnlySpan<char> inside = text[2..Math.Min(text.Length, MaxLength)];
        int end = inside.IndexOfAny("[]\n");
        if (end <= 0 || end + 1 >= inside.Length || inside[end] != ']' || inside[end + 1] != ']' || inside[..end].IsWhiteSpace())
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = Link(inside[..end], line, column, start, start + end + 3);
        slice.Start += end + 4;
        return true;
    }

    private static LinkInline Link(ReadOnlySpan<char> inside, int line, int column, int start, int end)
    {
        int bar = inside.IndexOf('|');
        ReadOnlySpan<char> name = (bar < 0 ? inside : inside[..bar]).Trim();
        ReadOnlySpan<char> shown = bar < 0 ? Shown(name) : inside[(bar + 1)..].Trim();
        LinkInline link = new(name.ToString(), "") { Line = line, Column = column, Span = new(start, end), IsClosed = true };
        link.SetData(typeof(AddressKind), AddressKind.Wiki);
        link.AppendChild(new LiteralInline(shown.IsEmpty ? name.ToString() : shown.ToString()) { Line = line, Column = column });
        return link;
    }

    /// <summary>[[Article#Heading]] reads as the heading, [[#Heading]] as well.</summary>
    private static ReadOnlySpan<char> Shown(ReadOnlySpan<char> name) => name.LastIndexOf('#') is >= 0 and var hash && hash + 1 < name.Length ? name[(hash + 1)..] : name;
}
