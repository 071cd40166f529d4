using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Which feeds a page leads to.</summary>
internal static class FeedLinks
{
    /// <summary>Name of the file of a format.</summary>
    public static string FileOf(FeedFormat format) => format switch { FeedFormat.Atom => "feed.xml", FeedFormat.Rss => "rss.xml", _ => "feed.json" };

    /// <summary>For each page address the links to its own feeds.</summary>
    public static ImmutableDictionary<string, ImmutableArray<FeedView>> ByPage(IEnumerable<FeedFile> feeds, SiteConfig config) => feeds
        .GroupBy(f => f.Url[..(f.Url.LastIndexOf('/') + 1)], StringComparer.Ordinal)
        .ToImmutableDictionary(g => g.Key, g => g.Select(f => new FeedView($"{f.Title} ({NameOf(f.Format)})", config.Href(f.Url), TypeOf(f.Format))).ToImmutableArray(), StringComparer.Ordinal);

    private static string NameOf(FeedFormat format) => format switch { FeedFormat.Atom => "Atom", FeedFormat.Rss => "RSS", _ => "JSON Feed" };

    private static string TypeOf(FeedFormat format) => format switch { FeedFormat.Atom => "application/atom+xml", FeedFormat.Rss => "application/rss+xml", _ => "application/feed+json" };
}
