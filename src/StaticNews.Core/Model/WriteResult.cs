using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>What writing a site changed on disk; nothing when a diagnostic says why not.</summary>
public sealed record WriteResult(int Written, int Unchanged, int Deleted, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether another build changed what this one built upon, so that building again will do.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>Output paths that were not there before.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    /// <summary>Output paths whose bytes are others now.</summary>
    public ImmutableArray<string> Changed { get; init; } = [];

    /// <summary>Output paths that are no longer there.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];
}
