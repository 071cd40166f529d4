namespace StaticNews.Model;

/// <summary>The formats of feeds.</summary>
public enum FeedFormat
{
    /// <summary>Atom, RFC 4287: feed.xml.</summary>
    Atom,

    /// <summary>RSS 2.0: rss.xml.</summary>
    Rss,

    /// <summary>JSON Feed 1.1: feed.json.</summary>
    Json,
}
