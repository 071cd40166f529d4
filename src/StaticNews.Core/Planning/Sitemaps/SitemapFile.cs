using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>A sitemap of at most 50,000 pages, which are described when it is rendered.</summary>
internal sealed record SitemapFile(string Url, Func<ImmutableArray<SitemapEntry>> Describe) : PlannedOutput(Url, "the sitemap");
