using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>One change of an output folder, in two steps: everything new is staged, which may fail or be stopped; then it takes its place.</summary>
internal sealed class Commit(BuildResult result, OutputManifest before, StateFolder state)
{
    /// <summary>Stands for an output that may or may not have been written; never intact, so it is made anew or removed.</summary>
    private static readonly ManifestEntry Unknown = new("", "", -1, 0);

    private readonly ImmutableArray<OutputFile> _files = result.Files;
    private readonly ManifestEntry?[] _entries = new ManifestEntry?[result.Files.Length];

    /// <summary>Stages and moves; cancellation is heeded until the first file takes its place.</summary>
    public WriteResult Run(CancellationToken cancellation)
    {
        Directory.CreateDirectory(before.Destination);
        int[] changed;
        using (Staging staging = new(before.Destination))
        {
            Parallel.For(0, _files.Length, Two(cancellation), i => _entries[i] = Stage(i, staging));
            changed = [.. Enumerable.Range(0, _files.Length).Where(i => _entries[i] is null)];
            Announce();
            cancellation.ThrowIfCancellationRequested();
            string[] stale = RemoveStale();
            MakeFolders(changed);
            Parallel.For(0, changed.Length, Two(CancellationToken.None), n => Place(changed[n], staging));
            state.Save(state.ManifestOf(before.Destination), new OutputManifest(before.Destination, Entries(), result.Build), StateJson.Plain.OutputManifest);
            return new(changed.Length, _files.Length - changed.Length, stale.Length, [])
            {
                Added = [.. changed.Select(i => _files[i].Path).Where(p => !before.Files.ContainsKey(p)).Order(StringComparer.Ordinal)],
                Changed = [.. changed.Where(IsOther).Select(i => _files[i].Path).Order(StringComparer.Ordinal)],
                Removed = [.. stale],
            };
        }
    }

    /// <summary>Whether readers get other bytes than after the last build; a file that was only tampered with and is put right is none of them.</summary>
    private bool IsOther(int i) => before.Files.TryGetValue(_files[i].Path, out ManifestEntry? earlier) && earlier.Hash != _entries[i]!.Hash;

    /// <summary>Disks gain nothing from more writers at once.</summary>
    private static ParallelOptions Two(CancellationToken cancellation) => new() { CancellationToken = cancellation, MaxDegreeOfParallelism = 2 };

    /// <summary>The entry of a file that is there already; null for one that now waits in the staging folder.</summary>
    private ManifestEntry? Stage(int i, Staging staging)
    {
        OutputFile file = _files[i];
        ManifestEntry? earlier = before.Files.GetValueOrDefault(file.Path);
        if (file.IsKept)
        {
            return earlier;
        }

        if (earlier is not null && OutputManifest.IsIntact(earlier, Target(file)) && IsSame(file, earlier))
        {
            return earlier with { Fingerprint = file.Fingerprint, Hash = HashOf(file) };
        }

        string path = staging.PathOf(i);
        if (file.CopyFrom is { } source)
        {
            File.Copy(source, path, overwrite: true);
        }
        else
        {
            using FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(file.Bytes.Span);
        }

        return null;
    }

    /// <summary>A copied file is known by its time and length, which a mere touch changes; then its bytes decide.</summary>
    private bool IsSame(OutputFile file, ManifestEntry earlier) =>
        earlier.Hash == HashOf(file)
        || (file.CopyFrom is { } source && new FileInfo(source).Length == earlier.Length && File.ReadAllBytes(source).AsSpan().SequenceEqual(File.ReadAllBytes(Target(file))));

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
        foreach (string folder in changed.Select(i => Path.GetDirectoryName(_files[i].Path) ?? "").Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Path.Combine(before.Destination, folder));
        }
    }

    private void Place(int i, Staging staging)
    {
        OutputFile file = _files[i];
        string path = Target(file);
        File.Move(staging.PathOf(i), path, overwrite: true);
        FileInfo there = new(path);
        _entries[i] = new ManifestEntry(file.Fingerprint, HashOf(file), there.Length, there.LastWriteTimeUtc.Ticks);
    }

    private Dictionary<string, ManifestEntry> Entries()
    {
        Dictionary<string, ManifestEntry> entries = new(_files.Length, StringComparer.Ordinal);
        for (int i = 0; i < _files.Length; i++)
        {
            entries[_files[i].Path] = _entries[i]!;
        }

        return entries;
    }

    private string Target(OutputFile file) => Path.Combine(before.Destination, file.Path);

    private static string HashOf(OutputFile file) =>
        file.CopyFrom is null ? XxHash128.HashToUInt128(file.Bytes.Span).ToString("x32", CultureInfo.InvariantCulture) : file.Fingerprint;
}
