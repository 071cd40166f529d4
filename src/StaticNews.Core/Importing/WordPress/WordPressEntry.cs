using System.Collections.Immutable;

namespace StaticNews.Importing.WordPress;

/// <summary>What is kept of a post or page between the two passes: enough to give it a file and an address.</summary>
internal sealed record WordPressEntry
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string Title { get; init; }

    public required string Slug { get; init; }

    public required bool IsDraft { get; init; }

    public required SourceDate? Date { get; init; }

    public required int Line { get; init; }

    /// <summary>Path of its address, or null when it had only ?p=.</summary>
    public required string? OldUrl { get; init; }

    /// <summary>Slug of the category that becomes its section; empty for pages.</summary>
    public required string Section { get; init; }

    /// <summary>Domain, slug and name of its terms.</summary>
    public required ImmutableArray<(string Domain, string Slug, string Name)> Terms { get; init; }

    public required string Author { get; init; }

    /// <summary>Slugs that it had before.</summary>
    public required ImmutableArray<string> OldSlugs { get; init; }

    /// <summary>Where it goes; set when all entries are known.</summary>
    public Route? Route { get; set; }
}
