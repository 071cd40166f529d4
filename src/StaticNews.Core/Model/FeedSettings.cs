using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>What the site's feeds hold.</summary>
public sealed record FeedSettings
{
    /// <summary>Whether staticnews.yml asks for feeds, which sites have anyway once they have an address.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Articles in a feed, the newest.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Whether items hold the whole text, not only the summary.</summary>
    public bool FullText { get; init; } = true;

    /// <summary>The formats to write; none means no feeds.</summary>
    public ImmutableArray<FeedFormat> Formats { get; init; } = [FeedFormat.Atom, FeedFormat.Rss, FeedFormat.Json];

    /// <summary>What puts an article first.</summary>
    public FeedOrder Order { get; init; } = FeedOrder.Published;

    /// <summary>Whether sections, topics, authors and series have feeds of their own.</summary>
    public bool Lists { get; init; } = true;

    /// <summary>WebSub hubs that are told of changes.</summary>
    public ImmutableArray<string> Hubs { get; init; } = [];

    /// <summary>What stands before a content path in an item's id; null for a tag URI (RFC 4151) of the site's host.</summary>
    public string? IdPrefix { get; init; }
}
