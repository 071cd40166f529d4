using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Reads a foreign site's folder in one order on every system; links are never followed out of it.</summary>
public static class ImportReader
{
    private const int MaxText = 16 * 1024 * 1024;

    private static readonly FrozenSet<string> Text = new[]
    {
        ".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".html", ".htm", ".toml", ".yaml", ".yml", ".json", ".xml", ".txt", ".css", ".scss", ".sass", ".js",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder's files; folders named in <paramref name="skipped"/> at its top, hidden ones and node_modules are left out, and text below those in <paramref name="copied"/> (all of it, for an empty name) is not read.</summary>
    public static Checked<ImportFolder> Read(string folder, ImmutableArray<string> skipped, ImmutableArray<string> copied, CancellationToken cancellation)
    {
        DirectoryInfo root = new(folder);
        if (!root.Exists)
        {
            return new(null, [File.Exists(folder)
                ? Diagnostic.Error("SN1701", new(folder), "this is a file", $"Pass the folder of the site to import; for one file there is 'staticnews import {(folder.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? "wordpress" : "text")} {folder}'.")
                : Diagnostic.Error("SN1701", new(folder), "there is no such folder", "Pass the folder of the site to import.")]);
        }

        string full = Path.TrimEndingDirectorySeparator(root.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? root.FullName);
        List<FileInfo> files = [];
        List<Diagnostic> found = [];
        try
        {
            Walk(new DirectoryInfo(full), full, skipped, files, found);
            SourceFile[] read = new SourceFile[files.Count];
            Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellation }, i => read[i] = One(full, files[i], copied));
            return new(new ImportFolder(full, [.. read]), [.. found]);
        }
        catch (Exception e) when (Failure(e) is { } failure)
        {
            return new(null, [Diagnostic.Error("SN1705", new(folder), failure.TrimEnd('.'), "Make the folder readable.")]);
        }
    }

    /// <summary>One file with its text, for instance a pasted article; <paramref name="written"/> is its time.</summary>
    public static Checked<SourceFile> ReadOne(string path, out DateTimeOffset written)
    {
        FileInfo file = new(path);
        written = file.Exists ? new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero) : default;
        try
        {
            return !file.Exists ? new(null, [Diagnostic.Error("SN1701", new(path), "there is no such file", "Pass the file to import.")])
                : file.Length is 0 or > MaxText ? new(null, [Diagnostic.Error("SN1701", new(path), file.Length == 0 ? "the file is empty" : "the file is larger than 16 MiB", "Pass another file.")])
                : new(One(file.DirectoryName!, file, []), []);
        }
        catch (Exception e) when (Failure(e) is { } failure)
        {
            return new(null, [Diagnostic.Error("SN1705", new(path), failure.TrimEnd('.'), "Make the file readable.")]);
        }
    }

    /// <summary>How to open a large file again and again, from its beginning; an error when there is no such file.</summary>
    public static Checked<Func<Stream>> Opener(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return new(null, [Diagnostic.Error("SN1701", new(path), "this is a folder", "Pass the file that the old system exported; a folder is imported with 'staticnews import hugo' or 'staticnews import jekyll'.")]);
            }

            return new FileInfo(path) is not { Exists: true, Length: > 0 }
                ? new(null, [Diagnostic.Error("SN1701", new(path), File.Exists(path) ? "the file is empty" : "there is no such file", "Pass the file to import.")])
                : new(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, FileOptions.SequentialScan), []);
        }
        catch (Exception e) when (Failure(e) is { } failure)
        {
            return new(null, [Diagnostic.Error("SN1705", new(path), failure.TrimEnd('.'), "Make the file readable.")]);
        }
    }

    /// <summary>What a failed access says; null for other exceptions.</summary>
    internal static string? Failure(Exception e) => DiskFault.In(e)?.Message;

    private static void Walk(DirectoryInfo folder, string root, ImmutableArray<string> skipped, List<FileInfo> files, List<Diagnostic> found)
    {
        EnumerationOptions all = new() { IgnoreInaccessible = false, AttributesToSkip = 0 };
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos("*", all).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            string path = Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
            if (entry.Name.StartsWith('.') || entry.Name == "node_modules" || skipped.Contains(path, StringComparer.Ordinal))
            {
                continue;
            }

            if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal))
            {
                found.Add(Diagnostic.Error("SN1706", new(path), "the file's name is not UTF-8", "Rename it."));
            }
            else if (entry.LinkTarget is not null && !StaysWithin(entry, root))
            {
                found.Add(Diagnostic.Error("SN1706", new(path), "the link leads out of the folder, or to another folder of it, and is not followed", "Copy what it names into the folder, or remove it."));
            }
            else if (entry is DirectoryInfo inner)
            {
                Walk(inner, root, skipped, files, found);
            }
            else
            {
                files.Add((FileInfo)entry);
            }
        }
    }

    /// <summary>Whether a link names an ordinary file below the folder.</summary>
    private static bool StaysWithin(FileSystemInfo link, string root) =>
        link is FileInfo && link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true, LinkTarget: null } target
        && target.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Text is read, the rest is named; an empty file, which may be a pipe, is not opened.</summary>
    private static SourceFile One(string root, FileInfo file, ImmutableArray<string> copied)
    {
        string path = Path.GetRelativePath(root, file.FullName).Replace('\\', '/');
        long length = file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
        bool isText = Text.Contains(file.Extension) && length <= MaxText && !copied.Any(c => c.Length == 0 || path.StartsWith(c + "/", StringComparison.Ordinal));
        if (!isText && length > 0)
        {
            return new SourceFile(path, default, $"{length}-{file.LastWriteTimeUtc.Ticks}", file.FullName);
        }

        byte[] bytes = length == 0 ? [] : File.ReadAllBytes(file.FullName);
        return new SourceFile(path, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16)));
    }
}
