namespace StaticNews.Importing;

/// <summary>How bodies of one old site are read.</summary>
internal sealed record MarkdownRules
{
    /// <summary>Whether raw HTML passes in the new site.</summary>
    public required bool KeepsHtml { get; init; }

    /// <summary>The id that the old site gave a heading's text; repeated ones got -1, -2 and so on.</summary>
    public required Func<string, string> HeadingId { get; init; }

    /// <summary>The new destination of a link, or null to leave it.</summary>
    public required Func<string, string?> Link { get; init; }
}
