using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>What an import asks for.</summary>
public sealed record ImportOptions
{
    /// <summary>The configuration that the new site already has; it is kept, and addresses are fitted to it.</summary>
    public SiteConfig? Site { get; init; }

    /// <summary>The instant that counts as now: articles that expired before it are not published, and addresses that they hold are free for redirects.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Title of a pasted article; guessed when null.</summary>
    public string? Title { get; init; }

    /// <summary>Section of a pasted article; none when empty.</summary>
    public string Section { get; init; } = "";

    /// <summary>Date of a pasted article.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Paths below the uploads folder that are at hand, each with the file to copy; for WordPress.</summary>
    public IReadOnlyDictionary<string, SourceFile>? Uploads { get; init; }
}
