using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>The keys that front matter may have.</summary>
internal static class FrontMatterKeys
{
    private const int ShortWord = 4;

    /// <summary>Keys by their own names, without those that other generators have for them.</summary>
    public static readonly ImmutableArray<string> Own =
    [
        "title", "date", "updated", "slug", "url", "section", "topics", "authors", "summary", "image", "draft", "expires", "aliases", "further_reading",
        "series", "kicker", "language", "dateline", "embargo", "corrections", "featured", "weight", "noindex", "also_known_as", "related",
        "id", "kind", "paywall", "translation_key", "updates", "key_points", "template",
    ];

    /// <summary>Names that other generators have for the keys.</summary>
    public static readonly ImmutableArray<string> Synonyms =
    [
        "description", "excerpt", "permalink", "lang", "tags", "categories", "author", "byline", "redirect_from", "translationKey", "publishDate", "pubDate", "lastmod",
        "last_modified_at", "modified", "expiryDate", "published", "images", "layout",
    ];

    /// <summary>The keys, and what other generators call them, that are one slip of the hand off from a word; short words are too close to others.</summary>
    public static ImmutableArray<string> Near(string word) =>
        word.Length < ShortWord ? [] : [.. Own.Concat(word.Length == ShortWord ? [] : Synonyms).Where(k => EditDistance.Between(k, word) == 1)];
}
