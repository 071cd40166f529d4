using System.Collections.Frozen;
using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Takes the addresses out of a body: each becomes a mark and number that the page fills in when it is resolved.</summary>
internal static class Addresses
{
    private const int MaxLinks = 50_000;

    private static readonly FrozenSet<string> LinkSchemes = new[] { "http", "https", "mailto", "tel", "topic", "wiki" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> ImageSchemes = new[] { "http", "https" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Replaces every address by its number between marks; a scheme that could run code is an error.</summary>
    public static List<BodyPart.Address> Open(MarkdownDocument document, string mark, Place place, List<Diagnostic> found)
    {
        List<BodyPart.Address> addresses = [];
        string heading = "";
        foreach (MarkdownObject item in document.Descendants())
        {
            if (item is HeadingBlock block)
            {
                heading = block.GetAttributes().Id ?? "";
            }
            else if (item is LinkInline link)
            {
                link.GetDynamicUrl = null;
                Allow(link.Url ?? "", link.IsImage, link, place, found);
                link.Url = Marked(new BodyPart.Address(link.Url ?? "", PlainText.Of(link), link.IsImage, heading, At(link, place)), mark, addresses);
                if (link.IsImage)
                {
                    link.GetAttributes().AddProperty("loading", "lazy");
                }
            }
            else if (item is AutolinkInline auto && !auto.IsEmail)
            {
                Allow(auto.Url, false, auto, place, found);
            }
        }

        if (addresses.Count > MaxLinks)
        {
            found.Add(Diagnostic.Error("SN1205", new(place.File, place.LineOffset + 1, 1), $"the article has more than {MaxLinks} links", "Split the article."));
        }

        return addresses;
    }

    private static string Marked(BodyPart.Address address, string mark, List<BodyPart.Address> addresses)
    {
        addresses.Add(address);
        return mark + (addresses.Count - 1).ToString(CultureInfo.InvariantCulture) + "-";
    }

    private static void Allow(string url, bool isImage, Inline inline, Place place, List<Diagnostic> found)
    {
        string clean = string.Concat(url.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        int colon = clean.IndexOf(':', StringComparison.Ordinal);
        bool hasScheme = colon >= 0 && clean.AsSpan(0, colon).IndexOfAny('/', '#', '?') < 0;
        if (hasScheme && !(isImage ? ImageSchemes : LinkSchemes).Contains(clean[..colon]))
        {
            found.Add(Diagnostic.Error("SN1206", At(inline, place), $"addresses with '{clean[..colon]}:' are not allowed", "Link to http, https, mailto, tel, or a path of this site."));
        }
    }

    private static SourceLocation At(Inline inline, Place place) => new(place.File, inline.Line + place.LineOffset + 1, inline.Column + 1);
}
