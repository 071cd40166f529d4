using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>The sitemap of the newest articles, as Google News reads it.</summary>
/// <param name="Url">Site path.</param>
/// <param name="Publication">Name of the paper.</param>
/// <param name="Entries">Articles of the last two days.</param>
/// <param name="Newest">Whole address that stands alone, without news, when there are none: the format has no empty list.</param>
internal sealed record NewsSitemap(string Url, string Publication, ImmutableArray<NewsEntry> Entries, string Newest) : PlannedOutput(Url, "the news sitemap");
