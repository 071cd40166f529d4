using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>What a feed says of itself; every address is absolute.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="HomeUrl">The page whose articles it lists.</param>
/// <param name="Publisher">Name of the publication.</param>
/// <param name="Icon">Its logo, or empty.</param>
/// <param name="Hubs">WebSub hubs.</param>
/// <param name="Explained">What a feed is, for a reader who opens it in a browser.</param>
/// <param name="Updated">The last change of any item; of an empty feed, of the page.</param>
internal sealed record FeedHead(
    string Title, string Description, string Language, string HomeUrl, string Publisher, string Icon, ImmutableArray<string> Hubs, string Explained, DateTimeOffset Updated);
