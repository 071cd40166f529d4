using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>The sitemap of the newest articles, as Google News reads it.</summary>
internal sealed record NewsSitemap(string Url, string Publication, ImmutableArray<NewsEntry> Entries) : PlannedOutput(Url, "the news sitemap");
