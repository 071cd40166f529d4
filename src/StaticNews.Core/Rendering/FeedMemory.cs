using System.Buffers;

namespace StaticNews.Rendering;

/// <summary>Memory in which a thread makes feeds and their items, one after another.</summary>
internal sealed class FeedMemory
{
    private const int UsualItem = 32 * 1024;

    /// <summary>A whole feed.</summary>
    public MemoryStream Feed { get; } = new();

    /// <summary>Entries of Atom feeds, within the element of a feed.</summary>
    public XmlMarkup Atom => field ??= AtomFeed.Root(new XmlMarkup());

    /// <summary>Items of RSS feeds, within the element of a feed.</summary>
    public XmlMarkup Rss => field ??= RssFeed.Root(new XmlMarkup());

    /// <summary>An item as JSON.</summary>
    public ArrayBufferWriter<byte> Json { get; } = new(UsualItem);

    /// <summary>An item's whole text as HTML in UTF-8.</summary>
    public ArrayBufferWriter<byte> Html { get; } = new(UsualItem);

    /// <summary>The same as it stands in the feed.</summary>
    public ArrayBufferWriter<char> Text { get; } = new(UsualItem);
}
