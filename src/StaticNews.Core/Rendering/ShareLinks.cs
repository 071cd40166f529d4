using System.Collections.Immutable;

namespace StaticNews.Rendering;

/// <summary>Addresses at which networks take a link to share, without any script of theirs.</summary>
internal static class ShareLinks
{
    private static readonly (string Name, string Title, string Url, bool TakesText)[] Known =
    [
        ("bluesky", "Bluesky", "https://bsky.app/intent/compose?text=", true),
        ("facebook", "Facebook", "https://www.facebook.com/sharer/sharer.php?u=", false),
        ("linkedin", "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url=", false),
        ("reddit", "Reddit", "https://www.reddit.com/submit?url=", false),
        ("telegram", "Telegram", "https://t.me/share/url?url=", false),
        ("whatsapp", "WhatsApp", "https://wa.me/?text=", true),
        ("x", "X", "https://x.com/intent/post?text=", true),
    ];

    /// <summary>The networks named in a list such as "bluesky, whatsapp", in that order; others are passed over.</summary>
    public static ImmutableArray<(string Title, string Url, bool TakesText)> Of(string names) =>
        [.. names.Split(',', StringSplitOptions.TrimEntries).SelectMany(n => Known.Where(k => k.Name.Equals(n, StringComparison.OrdinalIgnoreCase))).Select(k => (k.Title, k.Url, k.TakesText))];
}
