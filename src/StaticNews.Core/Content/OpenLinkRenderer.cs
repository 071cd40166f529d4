using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace StaticNews.Content;

/// <summary>Writes links and pictures without their address, of which only the number is known, and notes where it will stand.</summary>
internal sealed class OpenLinkRenderer(List<(int Number, int At)> places) : LinkInlineRenderer
{
    private static readonly int LinkHead = "<a href=\"".Length;
    private static readonly int ImageHead = "<img src=\"".Length;

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        string? number = link.Url;
        if (renderer.EnableHtmlForInline)
        {
            places.Add((int.Parse(number!, CultureInfo.InvariantCulture), ((BodyRenderer)renderer).Length + (link.IsImage ? ImageHead : LinkHead)));
        }

        link.Url = "";
        base.Write(renderer, link);
        link.Url = number;
    }
}
