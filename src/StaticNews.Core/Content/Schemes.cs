using System.Collections.Frozen;

namespace StaticNews.Content;

/// <summary>What kinds of addresses an article may hold: none that runs code or reads files.</summary>
internal static class Schemes
{
    private static readonly FrozenSet<string> OfLinks = new[] { "http", "https", "mailto", "tel", "topic" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> OfImages = new[] { "http", "https" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The scheme for which an address is refused, as browsers read it; null when it is allowed or has none.</summary>
    public static string? Refused(string url, bool isImage)
    {
        FrozenSet<string> allowed = isImage ? OfImages : OfLinks;
        int colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || url.AsSpan(0, colon).IndexOfAny('/', '#', '?') >= 0 || allowed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(url.AsSpan(0, colon)))
        {
            return null;
        }

        string scheme = string.Concat(url[..colon].Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        return allowed.Contains(scheme) ? null : scheme;
    }
}
