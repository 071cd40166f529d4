using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>A feed in one format; <paramref name="SelfUrl"/> is its own absolute address.</summary>
internal sealed record FeedFile(string Url, string Origin, FeedFormat Format, string SelfUrl, FeedHead Head, ImmutableArray<FeedItem> Items) : PlannedOutput(Url, Origin);
