namespace StaticNews.Model;

/// <summary>A picture as written in front matter.</summary>
public sealed record ImageRef(string Src, string Alt, string Caption, string Credit, SourceLocation At);
