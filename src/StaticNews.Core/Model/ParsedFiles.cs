namespace StaticNews.Model;

/// <summary>Every parsed file of a site, valid for one engine and one set of parse settings.</summary>
/// <param name="Key">Hash of engine and settings.</param>
/// <param name="Files">In the order of their paths.</param>
public sealed record ParsedFiles(string Key, ParsedFile[] Files)
{
    /// <summary>Nothing parsed yet.</summary>
    public static ParsedFiles None { get; } = new("", []);
}
