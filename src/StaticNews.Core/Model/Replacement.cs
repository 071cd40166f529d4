namespace StaticNews.Model;

/// <summary>A safe change of a source file.</summary>
/// <param name="Code">The diagnostic that it mends.</param>
/// <param name="At">At or before the text to replace, on its line or one of the next two.</param>
/// <param name="Old">The text as it stands in the file.</param>
/// <param name="New">What takes its place.</param>
public sealed record Replacement(string Code, SourceLocation At, string Old, string New);
