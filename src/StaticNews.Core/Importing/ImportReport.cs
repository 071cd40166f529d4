using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>What an import found and did.</summary>
public sealed record ImportReport
{
    /// <summary>The system that was imported, such as Hugo.</summary>
    public required string System { get; init; }

    /// <summary>Content files read.</summary>
    public required int Read { get; init; }

    /// <summary>How many of each were carried: articles, sections, topics, authors, files.</summary>
    public required ImmutableSortedDictionary<string, int> Carried { get; init; }

    /// <summary>What was not carried, by file and line.</summary>
    public required ImmutableArray<Loss> Losses { get; init; }

    /// <summary>Every address of the old site and what answers it now.</summary>
    public required ImmutableArray<OldUrl> Urls { get; init; }

    /// <summary>What was guessed, each as a line to show.</summary>
    public ImmutableArray<string> Guesses { get; init; } = [];

    /// <summary>What stops the import, or should be known.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether nothing may be written.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
