namespace StaticNews.Model;

/// <summary>A document with its state, for editors.</summary>
/// <param name="Path">Relative to content/.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">Where it is on its way.</param>
/// <param name="At">When that changes next: a future one's due time, a published one's expiry, an expired one's end; null when never.</param>
public sealed record ListedDocument(string Path, string Title, PublicationState State, DateTimeOffset? At);
