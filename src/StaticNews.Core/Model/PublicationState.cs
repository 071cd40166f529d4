namespace StaticNews.Model;

/// <summary>Where a document is on its way.</summary>
public enum PublicationState
{
    /// <summary>Not to be published.</summary>
    Draft,

    /// <summary>Due later.</summary>
    Future,

    /// <summary>Out.</summary>
    Published,

    /// <summary>No longer out.</summary>
    Expired,
}
