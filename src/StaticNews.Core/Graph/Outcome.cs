namespace StaticNews.Graph;

/// <summary>How the search for a phrase's target ended.</summary>
internal enum Outcome
{
    /// <summary>One clear winner, which is linked.</summary>
    Resolved,

    /// <summary>Two targets too close to each other to choose.</summary>
    Ambiguous,

    /// <summary>Nothing good enough; the phrase names a stub topic.</summary>
    Unresolved,
}
