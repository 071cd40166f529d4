namespace StaticNews.Model;

/// <summary>A line that a replacement changes.</summary>
/// <param name="Code">The diagnostic that it mends.</param>
/// <param name="Number">From 1.</param>
/// <param name="Before">The line as it was.</param>
/// <param name="After">The line as it is.</param>
public sealed record EditedLine(string Code, int Number, string Before, string After);
