namespace StaticNews.Model;

/// <summary>An entry of a running story.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Title">Its headline, or empty.</param>
/// <param name="Text">Its Markdown as HTML, addresses open.</param>
/// <param name="At">Where it stands in the file.</param>
/// <param name="Words">Words of its text.</param>
public sealed record LiveUpdate(DateTimeOffset Time, string Title, Body Text, SourceLocation At, int Words);
