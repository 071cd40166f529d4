using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Renders feeds from their items' markup.</summary>
internal static class FeedRenderer
{
    /// <summary>The feed's file. Its fingerprint is of the very bytes: those of the feed without items, and those of each item. Its bytes lie in <paramref name="memory"/>, which every feed of a thread is written to.</summary>
    public static OutputFile Render(FeedFile feed, string path, RenderInput input, FeedMemory memory)
    {
        (byte[] Markup, string Hash)[] entries = [.. feed.Items.Select(i => input.Feeds.Of(i, feed.Format, memory))];
        string? css = input.Templates.Assets.Paths.TryGetValue("assets/feed.css", out string? asset) ? input.Site.BasePath + asset : null;
        ModelHash hash = new ModelHash().Add(Write(feed, [], css, memory.Feed).Span);
        Array.ForEach(entries, e => hash.Add(e.Hash));
        string fingerprint = hash.ToString();
        return input.Memory.Outputs.TryGetValue(path, out OutputFile? same) && same.Fingerprint == fingerprint
            ? same
            : new(path, Write(feed, entries.Select(e => e.Markup), css, memory.Feed), fingerprint);
    }

    private static ReadOnlyMemory<byte> Write(FeedFile feed, IEnumerable<byte[]> entries, string? css, MemoryStream bytes) => feed.Format switch
    {
        FeedFormat.Atom => AtomFeed.Write(feed, entries, css, bytes),
        FeedFormat.Rss => RssFeed.Write(feed, entries, css, bytes),
        _ => JsonFeed.Write(feed, entries, bytes),
    };
}
