namespace StaticNews.Model;

/// <summary>What the answer of another site means for a link to it.</summary>
public enum LinkOutcome
{
    /// <summary>It is there.</summary>
    Alive,

    /// <summary>It is there, at another address for good.</summary>
    Moved,

    /// <summary>It is gone.</summary>
    Dead,

    /// <summary>Nobody can tell: no answer in time, a fault of the server, or a refusal.</summary>
    Unverified,

    /// <summary>It stands in a private network, and was not asked.</summary>
    Private,
}
