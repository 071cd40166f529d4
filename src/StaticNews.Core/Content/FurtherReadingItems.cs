using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Makes the list items below a further-reading heading links: plain text becomes a phrase, what is linked is marked as listed.</summary>
internal static class FurtherReadingItems
{
    /// <summary>Changes the document; <paramref name="settings"/> holds the headings' names.</summary>
    public static void Mark(MarkdownDocument document, ParseSettings settings)
    {
        int level = 0;
        foreach (Block block in document)
        {
            if (block is HeadingBlock heading)
            {
                bool opens = settings.IsFurtherReading(PlainText.Read(heading.Inline));
                level = opens ? heading.Level : level > 0 && heading.Level > level ? level : 0;
            }
            else if (level > 0 && block is ListBlock list)
            {
                MarkItems(list);
            }
        }
    }

    private static void MarkItems(ListBlock list)
    {
        foreach (ContainerInline inline in list.OfType<ListItemBlock>().SelectMany(i => i.OfType<ParagraphBlock>().Take(1)).Select(p => p.Inline).OfType<ContainerInline>())
        {
            LinkInline[] links = [.. inline.Descendants<LinkInline>().Where(l => !l.IsImage)];
            if (links.Length == 0 && inline.FirstChild is not null && !inline.Descendants<AutolinkInline>().Any())
            {
                links = [Wrap(inline)];
            }

            Array.ForEach(links, l => l.SetData(typeof(FurtherReadingItems), true));
        }
    }

    private static LinkInline Wrap(ContainerInline inline)
    {
        string text = PlainText.Read(inline).ToString().Trim();
        bool isAddress = IsAddress(text);
        LinkInline link = new(isAddress ? text : "", "") { Line = inline.FirstChild!.Line, Column = inline.FirstChild.Column, IsClosed = true };
        link.SetData(typeof(AddressKind), isAddress ? AddressKind.Link : AddressKind.Phrase);
        while (inline.FirstChild is { } child)
        {
            child.Remove();
            link.AppendChild(child);
        }

        inline.AppendChild(link);
        return link;
    }

    /// <summary>An address of another site that was pasted as it is.</summary>
    private static bool IsAddress(string text) =>
        (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal)) && !text.Any(char.IsWhiteSpace);
}
