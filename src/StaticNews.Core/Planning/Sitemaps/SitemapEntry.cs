using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>A page in a sitemap; every address is absolute and escaped.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Modified">When its content last changed; null when nothing on it is dated.</param>
/// <param name="Images">Pictures on it.</param>
/// <param name="Alternates">The same page in every language it is in, itself included.</param>
internal sealed record SitemapEntry(string Url, DateTimeOffset? Modified, ImmutableArray<string> Images, ImmutableArray<AlternateView> Alternates);
