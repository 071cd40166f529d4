using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>The Write stage: changes only what differs, file by file whole, and deletes only what an earlier build of ours wrote.</summary>
public static class SiteWriter
{
    /// <summary>Writes the site; a destination that could harm the source, or is in use, is refused before anything is touched.</summary>
    public static WriteResult Write(BuildResult result, BuildOptions options, CancellationToken cancellation)
    {
        string destination = Destination.Resolve(options.Destination);
        if (Destination.Problem(options, destination) is { } problem)
        {
            return new(0, 0, 0, [problem]);
        }

        try
        {
            StateFolder state = new(options.Source);
            Directory.CreateDirectory(state.Path);
            using FileStream held = new(Path.Combine(state.Path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            OutputManifest before = OutputManifest.Read(state, destination);
            if (result.IsUnchanged)
            {
                return new(0, before.Files.Count, 0, []);
            }

            if (before.Files.Count == 0 && !options.Force && Directory.Exists(destination) && Directory.EnumerateFileSystemEntries(destination).Any())
            {
                return new(0, 0, 0, [Diagnostic.Error("SN1502", new(options.Destination), "the output folder holds files that no build of this site wrote", "Empty it, choose another with -d, or pass --force to keep them and write beside them.")]);
            }

            WriteResult written = Commit(result, before, state, cancellation);
            state.Save(StateFolder.Parsed, result.Parsed);
            return written;
        }
        catch (IOException e)
        {
            return new(0, 0, 0, [Diagnostic.Error("SN1503", new(options.Destination), "the site could not be written: " + e.Message.TrimEnd('.'), "Free space, or wait for the other build to end.")]);
        }
        catch (UnauthorizedAccessException e)
        {
            return new(0, 0, 0, [Diagnostic.Error("SN1504", new(options.Destination), e.Message.TrimEnd('.'), "Allow writing there, or choose another folder with -d.")]);
        }
    }

    private static WriteResult Commit(BuildResult result, OutputManifest before, StateFolder state, CancellationToken cancellation)
    {
        ImmutableArray<OutputFile> files = result.Files;
        string destination = before.Destination;
        foreach (string folder in files.Where(f => !f.IsKept).Select(f => Path.GetDirectoryName(f.Path) ?? "").Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Path.Combine(destination, folder));
        }

        ManifestEntry[] entries = new ManifestEntry[files.Length];
        int written = 0;
        ParallelOptions parallel = new() { CancellationToken = cancellation, MaxDegreeOfParallelism = 2 };
        Parallel.For(0, files.Length, parallel, i =>
        {
            (entries[i], bool changed) = One(files[i], before.Files.GetValueOrDefault(files[i].Path), Path.Combine(destination, files[i].Path));
            Interlocked.Add(ref written, changed ? 1 : 0);
        });

        Dictionary<string, ManifestEntry> now = new(files.Length, StringComparer.Ordinal);
        for (int i = 0; i < files.Length; i++)
        {
            now[files[i].Path] = entries[i];
        }

        string[] stale = [.. before.Files.Keys.Where(p => !now.ContainsKey(p)).Order(StringComparer.Ordinal)];
        Array.ForEach(stale, p => Delete(destination, p));
        state.Save(StateFolder.Manifest, new OutputManifest(destination, now, result.Build));
        return new(written, files.Length - written, stale.Length, []);
    }

    private static (ManifestEntry Entry, bool Changed) One(OutputFile file, ManifestEntry? before, string path)
    {
        if (file.IsKept)
        {
            return (before!, false);
        }

        string hash = file.CopyFrom is null ? XxHash128.HashToUInt128(file.Bytes.Span).ToString("x32", CultureInfo.InvariantCulture) : file.Fingerprint;
        if (before is not null && before.Hash == hash && OutputManifest.IsIntact(before, path))
        {
            return (before with { Fingerprint = file.Fingerprint }, false);
        }

        string temporary = path + ".sn-tmp";
        if (file.CopyFrom is { } source)
        {
            File.Copy(source, temporary, overwrite: true);
        }
        else
        {
            using FileStream stream = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(file.Bytes.Span);
        }

        File.Move(temporary, path, overwrite: true);
        FileInfo there = new(path);
        return (new ManifestEntry(file.Fingerprint, hash, there.Length, there.LastWriteTimeUtc.Ticks), true);
    }

    private static void Delete(string destination, string path)
    {
        string file = Path.Combine(destination, path);
        File.Delete(file);
        for (string? folder = Path.GetDirectoryName(file); folder is not null && folder.Length > destination.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder))
        {
            Directory.Delete(folder);
        }
    }
}
