using System.Collections.Immutable;

namespace StaticNews.Cli.Serving;

/// <summary>What is served at one moment: the last good site, and what is wrong with the newer one.</summary>
/// <param name="Site">The last site that built.</param>
/// <param name="Problems">Why the newest edit is not shown; empty when it is.</param>
/// <param name="Edited">Address of the page whose source was just edited, or null.</param>
internal sealed record Snapshot(ServedSite Site, ImmutableArray<Problem> Problems, string? Edited)
{
    private readonly TaskCompletionSource _superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a newer snapshot is served.</summary>
    public Task Superseded => _superseded.Task;

    /// <summary>Wakes whoever waits for a newer one.</summary>
    public void Supersede() => _superseded.TrySetResult();
}
