using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>The change of an output folder once everything new is staged: each file takes its place, and what is no longer made goes.</summary>
internal sealed class Commit(BuildResult result, OutputManifest before, StateFolder state, Staging staging)
{
    /// <summary>Stands for an output that may or may not have been written; never intact, so it is made anew or removed.</summary>
    private static readonly ManifestEntry Unknown = new("", "", -1, 0);

    private readonly ImmutableArray<OutputFile> _files = result.Files;
    private readonly StagedFile[] _staged = [.. result.Files.Select(staging.Of)];

    /// <summary>Moves the files; cancellation is heeded until the first takes its place.</summary>
    public WriteResult Run(CancellationToken cancellation)
    {
        int[] changed = [.. Enumerable.Range(0, _files.Length).Where(i => _staged[i].Waiting is not null)];
        Announce();
        cancellation.ThrowIfCancellationRequested();
        string[] stale = RemoveStale();
        MakeFolders(changed);
        Parallel.For(0, changed.Length, Two, n => File.Move(_staged[changed[n]].Waiting!, Path.Combine(before.Destination, _files[changed[n]].Path), overwrite: true));
        state.Save(state.ManifestOf(before.Destination), new OutputManifest(before.Destination, Entries(), result.Build), StateJson.Plain.OutputManifest);
        return new(changed.Length, _files.Length - changed.Length, stale.Length, [])
        {
            Added = [.. changed.Select(i => _files[i].Path).Where(p => !before.Files.ContainsKey(p)).Order(StringComparer.Ordinal)],
            Changed = [.. changed.Where(IsOther).Select(i => _files[i].Path).Order(StringComparer.Ordinal)],
            Removed = [.. stale],
        };
    }

    /// <summary>Disks gain nothing from more writers at once.</summary>
    private static ParallelOptions Two => new() { MaxDegreeOfParallelism = 2 };

    /// <summary>Whether readers get other bytes than after the last build; a file that was only tampered with and is put right is none of them.</summary>
    private bool IsOther(int i) => before.Files.TryGetValue(_files[i].Path, out ManifestEntry? earlier) && earlier.Hash != _staged[i].Entry.Hash;

    /// <summary>Makes the coming files known as ours, so that a build after one that was killed here neither refuses nor forgets them.</summary>
    private void Announce()
    {
        OutputFile[] fresh = [.. _files.Where(f => !before.Files.ContainsKey(f.Path))];
        if (fresh.Length > 0)
        {
            Dictionary<string, ManifestEntry> union = new(before.Files, StringComparer.Ordinal);
            Array.ForEach(fresh, f => union[f.Path] = Unknown);
            state.Save(state.ManifestOf(before.Destination), new OutputManifest(before.Destination, union, null), StateJson.Plain.OutputManifest);
        }
    }

    private string[] RemoveStale()
    {
        HashSet<string> now = _files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        string[] stale = [.. before.Files.Keys.Where(p => !now.Contains(p)).Order(StringComparer.Ordinal)];
        Array.ForEach(stale, Remove);
        return stale;
    }

    private void Remove(string path)
    {
        string file = Path.Combine(before.Destination, path);
        if (File.Exists(file))
        {
            File.Delete(file);
        }

        for (string? folder = Path.GetDirectoryName(file); IsEmptied(folder); folder = Path.GetDirectoryName(folder))
        {
            Directory.Delete(folder!);
        }
    }

    private bool IsEmptied(string? folder) =>
        folder is not null && folder.Length > before.Destination.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();

    private void MakeFolders(int[] changed)
    {
        string[] folders = [.. changed.Select(i => Path.GetDirectoryName(_files[i].Path) ?? "").Distinct(StringComparer.Ordinal)];
        Parallel.ForEach(folders, Two, folder => Directory.CreateDirectory(Path.Combine(before.Destination, folder)));
    }

    private Dictionary<string, ManifestEntry> Entries()
    {
        Dictionary<string, ManifestEntry> entries = new(_files.Length, StringComparer.Ordinal);
        for (int i = 0; i < _files.Length; i++)
        {
            entries[_files[i].Path] = _staged[i].Entry;
        }

        return entries;
    }
}
