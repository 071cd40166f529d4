namespace StaticNews.Graph;

/// <summary>A place in a text that asks for a topic or names it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="IsAsked">Whether a further-reading phrase asks for the topic, rather than the text naming it.</param>
internal readonly record struct Mention(TextPlace Place, bool IsAsked)
{
    /// <summary>The document.</summary>
    public Article Article => Place.Article;

    /// <summary>Its section; empty before the first heading.</summary>
    public string HeadingId => Place.HeadingId;

    /// <summary>The text around it.</summary>
    public Excerpt Around => Place.Around;
}
