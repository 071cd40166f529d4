namespace StaticNews.Planning;

/// <summary>
/// A page by its place; what it shows is gathered when it is rendered, on the thread that renders it, and only if it is. Asking
/// twice gives equal data.
/// </summary>
/// <param name="Url">Site path.</param>
/// <param name="Origin">What asks for it.</param>
/// <param name="Make">Gathers what it shows.</param>
internal sealed record PlannedPage(string Url, string Origin, Func<PlannedOutput.Page> Make) : PlannedOutput(Url, Origin)
{
    /// <summary>Whether search engines are to pass over it.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The last change of an article that it lists; null when nothing on it is dated.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Whether it is an article's own page.</summary>
    public bool IsArticle { get; init; }
}
