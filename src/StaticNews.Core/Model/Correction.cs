namespace StaticNews.Model;

/// <summary>A correction of a published article.</summary>
public sealed record Correction(DateTimeOffset Date, string Text);
