namespace StaticNews.Model;

/// <summary>What puts an article first in a feed.</summary>
public enum FeedOrder
{
    /// <summary>When it was published; an update changes the item in its place.</summary>
    Published,

    /// <summary>When it was last changed; an update brings it to the top.</summary>
    Updated,
}
