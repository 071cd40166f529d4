namespace StaticNews.Model;

/// <summary>A heading of an article: its plain text, unique id, level and line.</summary>
public readonly record struct Heading(string Title, string Id, int Level, int Line);
