using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticNews.Content;

/// <summary>Writes a heading that links to itself, so that a reader can share the section; one that holds links already is left plain.</summary>
internal sealed class LinkedHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        string level = Math.Min(heading.Level, 6).ToString(CultureInfo.InvariantCulture);
        string? id = heading.TryGetAttributes()?.Id;
        bool links = id is not null && heading.Inline is { } inline && !HoldsLink(inline);
        renderer.EnsureLine();
        renderer.Write("<h").Write(level).WriteAttributes(heading).Write('>');
        if (links)
        {
            renderer.Write("<a class=\"anchor\" href=\"#").WriteEscapeUrl(id).Write("\">");
        }

        renderer.WriteLeafInline(heading);
        renderer.Write(links ? "</a></h" : "</h").Write(level).WriteLine(">");
    }

    private static bool HoldsLink(ContainerInline inlines)
    {
        Inline? inline = inlines.FirstChild;
        while (inline is not (null or LinkInline or AutolinkInline))
        {
            inline = InlineOrder.After(inline, inlines);
        }

        return inline is not null;
    }
}
