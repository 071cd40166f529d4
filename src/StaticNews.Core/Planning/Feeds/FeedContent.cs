using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>What a feed holds in every format.</summary>
internal sealed record FeedContent(FeedHead Head, ImmutableArray<FeedItem> Items);
