using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticNews.Content;

/// <summary>
/// Writes a paragraph that holds one picture and nothing else as a figure. The picture's title is the caption, a part behind " | "
/// the credit. A linked picture is a still that leads to a video or another place.
/// </summary>
internal sealed class FigureRenderer : ParagraphRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, ParagraphBlock block)
    {
        if (!renderer.EnableHtmlForBlock || PictureOf(block) is not { } picture)
        {
            base.Write(renderer, block);
            return;
        }

        (string caption, string credit) = Parts(picture.Title ?? "");
        bool isLinked = !ReferenceEquals(block.Inline!.FirstChild, picture);
        picture.Title = null;
        renderer.EnsureLine();
        renderer.Write(isLinked ? "<figure class=\"video\">\n" : "<figure>\n");
        renderer.WriteLeafInline(block);
        renderer.WriteLine();
        if (caption.Length + credit.Length > 0)
        {
            renderer.Write("<figcaption>").WriteEscape(caption);
            if (credit.Length > 0)
            {
                renderer.Write(caption.Length > 0 ? " <span class=\"credit\">" : "<span class=\"credit\">").WriteEscape(credit).Write("</span>");
            }

            renderer.WriteLine("</figcaption>");
        }

        renderer.WriteLine("</figure>");
    }

    /// <summary>The only picture of a paragraph, or null.</summary>
    private static LinkInline? PictureOf(ParagraphBlock block) => block.Inline switch
    {
        { FirstChild: LinkInline { IsImage: true } picture } inline when inline.LastChild == picture => picture,
        { FirstChild: LinkInline { FirstChild: LinkInline { IsImage: true } picture } link } inline when inline.LastChild == link && link.LastChild == picture => picture,
        _ => null,
    };

    private static (string Caption, string Credit) Parts(string title)
    {
        int bar = title.LastIndexOf('|');
        return bar < 0 ? (title.Trim(), "") : (title[..bar].Trim(), title[(bar + 1)..].Trim());
    }
}
