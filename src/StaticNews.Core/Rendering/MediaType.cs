namespace StaticNews.Rendering;

/// <summary>Media types by file name.</summary>
internal static class MediaType
{
    /// <summary>The type of a picture, or null when its name does not tell.</summary>
    public static string? OfImage(string url)
    {
        string path = url.Split('?', '#')[0];
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".jpg" or ".jpeg" => "image/jpeg",
            ".png" => "image/png",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            ".avif" => "image/avif",
            ".svg" => "image/svg+xml",
            _ => null,
        };
    }
}
