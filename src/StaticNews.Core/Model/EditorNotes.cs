namespace StaticNews.Model;

/// <summary>Answers the preview's questions about a built site.</summary>
/// <param name="AddressOf">The address of the page that a source file makes, or null.</param>
/// <param name="Of">The notes of the page at an address, or null when no source file makes it.</param>
public sealed record EditorNotes(Func<string, string?> AddressOf, Func<string, PageNotes?> Of);
