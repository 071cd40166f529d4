using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A place in a document, as numbers: a site has a million of them, of which few are shown.</summary>
/// <param name="Article">The document.</param>
/// <param name="Heading">Index of the heading that it stands in or below, -1 before the first.</param>
/// <param name="Block">Index of the text block, -1 when it stands in no text.</param>
/// <param name="At">Where in the block.</param>
internal readonly record struct TextPlace(Article Article, int Heading, int Block, int At)
{
    /// <summary>Its section; empty before the first heading.</summary>
    public string HeadingId => Heading < 0 ? "" : Article.Document.Headings[Heading].Id;

    /// <summary>The text around it, empty when it stands in none.</summary>
    public Excerpt Around => Block < 0 ? default : new(Article.Document.Text.Utf8Of(Block), At);
}
