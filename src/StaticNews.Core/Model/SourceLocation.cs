namespace StaticNews.Model;

/// <summary>A place in a source file: the path is relative to the site with '/', line and column count from 1, 0 means the whole file.</summary>
public sealed record SourceLocation(string File, int Line = 0, int Column = 0);
