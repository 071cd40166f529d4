namespace StaticNews.Model;

/// <summary>What becomes of the page of an expired article.</summary>
public enum ExpiredPage
{
    /// <summary>It disappears.</summary>
    Remove,

    /// <summary>A page in its place says that it is gone, and nothing else of it.</summary>
    Tombstone,
}
