namespace StaticNews.Graph;

/// <summary>A link from another article.</summary>
/// <param name="From">The article that links.</param>
/// <param name="HeadingId">Its section; empty before the first heading.</param>
/// <param name="Around">The text that links.</param>
internal sealed record Backlink(Article From, string HeadingId, Excerpt Around);
