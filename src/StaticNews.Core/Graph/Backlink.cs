using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A link from another article; where in it and with which words is looked up when it is asked for, since few links of many are shown.</summary>
/// <param name="From">The article that links.</param>
/// <param name="Address">Which of its addresses, -1 for a link that stands in no text.</param>
internal readonly record struct Backlink(Article From, int Address)
{
    /// <summary>The heading that it stands under; null before the first.</summary>
    public Heading? Heading => Place is { Heading: >= 0 and int heading } ? From.Document.Headings[heading] : null;

    /// <summary>The text that links.</summary>
    public Excerpt Around => Place is { Block: >= 0 } place ? new(From.Document.Text.Utf8Of(place.Block), place.At) : default;

    private Address? Place => Address < 0 ? null : From.Document.Body.Addresses[Address];
}
