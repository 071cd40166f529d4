using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>A sitemap of at most 50,000 pages.</summary>
internal sealed record SitemapFile(string Url, ImmutableArray<SitemapEntry> Entries) : PlannedOutput(Url, "the sitemap");
