namespace StaticNews.Model;

/// <summary>A file of the site as read from disk.</summary>
/// <param name="Path">Relative to the site folder, '/' separated, for instance content/world/a.md.</param>
/// <param name="Bytes">The whole content; empty for files that are only copied.</param>
/// <param name="Hash">Hex of a hash of the content, 128 bits; of a file that is copied, its length and time.</param>
/// <param name="CopyFrom">Absolute path when the file is copied rather than read (images, static files).</param>
public sealed record SourceFile(string Path, KeptBytes Bytes, string Hash, string? CopyFrom = null)
{
    /// <summary>Whether it is text of the site rather than a file beside it.</summary>
    public bool IsMarkdown => CopyFrom is null && Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
