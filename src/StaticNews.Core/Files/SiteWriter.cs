using System.Collections.Immutable;
using System.Security.Cryptography;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>The Write stage: changes only what differs, file by file whole, and deletes only what an earlier build of ours wrote.</summary>
public static class SiteWriter
{
    /// <summary>Writes the site; a destination that could harm the source, or is in use, is refused before anything is touched.</summary>
    public static WriteResult Write(ImmutableArray<OutputFile> files, BuildOptions options, CancellationToken cancellation)
    {
        string state = Path.Combine(options.Source, ".staticnews");
        string destination = Destination.Resolve(options.Destination);
        if (Destination.Problem(options, destination) is { } problem)
        {
            return new(0, 0, 0, [problem]);
        }

        try
        {
            Directory.CreateDirectory(state);
            using FileStream held = new(Path.Combine(state, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            string manifestPath = Path.Combine(state, "manifest.json");
            BuildManifest before = BuildManifest.Read(manifestPath, destination);
            if (before.Files.Count == 0 && !options.Force && Directory.Exists(destination) && Directory.EnumerateFileSystemEntries(destination).Any())
            {
                return new(0, 0, 0, [Diagnostic.Error("SN1502", new(options.Destination), "the output folder holds files that no build of this site wrote", "Empty it, choose another with -d, or pass --force to keep them and write beside them.")]);
            }

            return Commit(files, before, destination, manifestPath, cancellation);
        }
        catch (IOException e)
        {
            return new(0, 0, 0, [Diagnostic.Error("SN1503", new(options.Destination), "the site could not be written: " + e.Message, "Free space, or wait for the other build to end.")]);
        }
        catch (UnauthorizedAccessException e)
        {
            return new(0, 0, 0, [Diagnostic.Error("SN1504", new(options.Destination), e.Message, "Allow writing there, or choose another folder with -d.")]);
        }
    }

    private static WriteResult Commit(ImmutableArray<OutputFile> files, BuildManifest before, string destination, string manifestPath, CancellationToken cancellation)
    {
        foreach (string folder in files.Select(f => Path.GetDirectoryName(f.Path) ?? "").Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Path.Combine(destination, folder));
        }

        ManifestEntry[] entries = new ManifestEntry[files.Length];
        int written = 0;
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = 2 }, i =>
        {
            (entries[i], bool changed) = One(files[i], before.Files.GetValueOrDefault(files[i].Path), Path.Combine(destination, files[i].Path));
            Interlocked.Add(ref written, changed ? 1 : 0);
        });

        SortedDictionary<string, ManifestEntry> now = new(StringComparer.Ordinal);
        for (int i = 0; i < files.Length; i++)
        {
            now[files[i].Path] = entries[i];
        }

        string[] stale = [.. before.Files.Keys.Where(p => !now.ContainsKey(p))];
        if (written > 0 || stale.Length > 0)
        {
            new BuildManifest(destination, now).Save(manifestPath);
        }

        Array.ForEach(stale, p => Delete(destination, p));
        return new(written, files.Length - written, stale.Length, []);
    }

    private static (ManifestEntry Entry, bool Changed) One(OutputFile file, ManifestEntry? before, string path)
    {
        string hash = file.CopyFrom is null ? Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span).AsSpan(0, 16)) : file.SourceHash!;
        FileInfo there = new(path);
        if (before is not null && before.Hash == hash && there.Exists && there.Length == before.Length && there.LastWriteTimeUtc.Ticks == before.Ticks)
        {
            return (before, false);
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
        there.Refresh();
        return (new ManifestEntry(hash, there.Length, there.LastWriteTimeUtc.Ticks), true);
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
