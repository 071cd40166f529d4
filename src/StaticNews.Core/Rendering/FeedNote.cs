using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>
/// The words that a browser shows above a feed: what it is and the way back to the page. Markup of another namespace, which both
/// formats allow and readers pass over.
/// </summary>
internal static class FeedNote
{
    private const string Space = "http://www.w3.org/1999/xhtml";

    /// <summary>Writes the note.</summary>
    public static void Write(XmlMarkup xml, FeedHead head) => xml.Open("div", Space)
        .Open("p", Space).Text(head.Explained).Close()
        .Open("p", Space).Open("a", Space).With("href", head.HomeUrl).Text(head.HomeUrl).Close().Close()
        .Close();
}
