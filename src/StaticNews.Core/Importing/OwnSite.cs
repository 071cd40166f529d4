namespace StaticNews.Importing;

/// <summary>Recognises links to the imported site itself.</summary>
internal static class OwnSite
{
    /// <summary>The path, with query and fragment, of an address on the site; null for other addresses. http and https, with and without www., are one.</summary>
    public static string? PathOf(string address, string? baseUrl)
    {
        if (baseUrl is null || Bare(address) is not { } bare || Bare(baseUrl) is not { } home)
        {
            return null;
        }

        string root = home.TrimEnd('/');
        return !bare.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? null
            : bare.Length == root.Length ? "/"
            : bare[root.Length] == '/' ? bare[root.Length..]
            : bare[root.Length] is '?' or '#' ? "/" + bare[root.Length..] : null;
    }

    /// <summary>A path without query and fragment.</summary>
    public static string WithoutTail(string path) => path.AsSpan().IndexOfAny('?', '#') is >= 0 and var cut ? path[..cut] : path;

    private static string? Bare(string address)
    {
        string? rest = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? address[8..]
            : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? address[7..] : null;
        return rest is not null && rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
    }
}
