namespace StaticNews.Importing;

/// <summary>How an old address is answered by the new site.</summary>
public enum Answer
{
    /// <summary>The page stands at the same address.</summary>
    Page,

    /// <summary>A redirect leads to the page.</summary>
    Redirect,

    /// <summary>A page that the engine makes itself stands there.</summary>
    Engine,
}
