namespace StaticNews.Model;

/// <summary>Where an address of a body leads: a URL to write, or null for a link that is shown as plain text.</summary>
public readonly record struct LinkTarget(string? Url, bool IsFurtherReading = false);
