namespace StaticNews.Model;

/// <summary>An http or https address that leads to another site, as written at a place.</summary>
public sealed record WebLink(string Url, SourceLocation At);
