using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>A feed in one format; what it holds is gathered when it is rendered, once for all formats.</summary>
/// <param name="Url">Site path.</param>
/// <param name="Origin">What asks for it.</param>
/// <param name="Format">Its format.</param>
/// <param name="Title">Its title.</param>
/// <param name="SelfUrl">Its own absolute address.</param>
/// <param name="Content">Gathers what it holds.</param>
internal sealed record FeedFile(string Url, string Origin, FeedFormat Format, string Title, string SelfUrl, Lazy<FeedContent> Content) : PlannedOutput(Url, Origin)
{
    /// <summary>What it says of itself.</summary>
    public FeedHead Head => Content.Value.Head;

    /// <summary>Its items, the newest first.</summary>
    public ImmutableArray<FeedItem> Items => Content.Value.Items;
}
