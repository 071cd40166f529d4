namespace StaticNews.Planning;

/// <summary>An article in the news sitemap; <paramref name="Language"/> is an ISO 639 code, or zh-cn or zh-tw.</summary>
internal sealed record NewsEntry(string Url, string Title, string Language, DateTimeOffset Published);
