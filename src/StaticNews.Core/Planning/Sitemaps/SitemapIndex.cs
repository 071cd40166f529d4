using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>The index of a sitemap that does not fit one file.</summary>
internal sealed record SitemapIndex(string Url, ImmutableArray<SitemapEntry> Sitemaps) : PlannedOutput(Url, "the sitemap");
