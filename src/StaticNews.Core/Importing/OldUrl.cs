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

/// <summary>An address of the old site (a path from its root) and the file of the new one that answers it.</summary>
public sealed record OldUrl(string Url, string File, Answer Answer);
