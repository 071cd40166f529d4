namespace StaticNews.Graph;

/// <summary>A place in a text that asks for a topic or names it.</summary>
/// <param name="Article">Where it stands.</param>
/// <param name="HeadingId">Its section; empty before the first heading.</param>
/// <param name="Around">The text around it.</param>
/// <param name="IsAsked">Whether a further-reading phrase asks for the topic, rather than the text naming it.</param>
internal sealed record Mention(Article Article, string HeadingId, Excerpt Around, bool IsAsked);
