namespace StaticNews.Planning;

/// <summary>A part of an item's text; <paramref name="Heading"/> is empty but above an entry of a running story.</summary>
internal sealed record FeedPart(string Heading, BodyView Body);
