using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>The Load stage: reads a site's folder in one order on every system.</summary>
public static class SiteLoader
{
    /// <summary>The site's files; a link out of the site and a name that is not UTF-8 are errors, and are never read.</summary>
    public static Checked<LoadedSite> Load(BuildOptions options, CancellationToken cancellation)
    {
        string configPath = Path.Combine(options.Source, "staticnews.yml");
        if (!File.Exists(configPath))
        {
            return new(null, [Diagnostic.Error("SN1001", new("staticnews.yml"), "there is no staticnews.yml here", "Create it with a line 'title: The name of your paper', or pass -s with the site's folder.")]);
        }

        List<Diagnostic> found = [];
        LoadedSite site = new(
            [Read(options.Source, configPath)], Folder(options.Source, "content", found, cancellation),
            Folder(options.Source, "templates", found, cancellation), Folder(options.Source, "static", found, cancellation));
        return new(site, [.. found]);
    }

    private static ImmutableArray<SourceFile> Folder(string root, string name, List<Diagnostic> found, CancellationToken cancellation)
    {
        List<FileInfo> files = [];
        DirectoryInfo folder = new(Path.Combine(root, name));
        if (folder.Exists)
        {
            Walk(folder, root, files, found);
        }

        SourceFile?[] read = new SourceFile?[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
            read[i] = name == "templates" || (name == "content" && files[i].Extension.Equals(".md", StringComparison.OrdinalIgnoreCase))
                ? Read(root, files[i].FullName)
                : new SourceFile(Relative(root, files[i].FullName), default, $"{files[i].Length}-{files[i].LastWriteTimeUtc.Ticks}", files[i].FullName));
        return [.. read.OfType<SourceFile>()];
    }

    private static void Walk(DirectoryInfo folder, string root, List<FileInfo> files, List<Diagnostic> found)
    {
        EnumerationOptions all = new() { IgnoreInaccessible = false, AttributesToSkip = 0 };
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos("*", all).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            string path = Relative(root, entry.FullName);
            if (entry.Name.StartsWith('.'))
            {
                continue;
            }

            if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal))
            {
                found.Add(Diagnostic.Error("SN1004", new(path), "the file's name is not UTF-8", "Rename it."));
            }
            else if (entry.LinkTarget is not null)
            {
                Link(entry, root, path, files, found);
            }
            else if (entry is DirectoryInfo inner)
            {
                Walk(inner, root, files, found);
            }
            else if (entry is FileInfo { Length: > 0 } file)
            {
                files.Add(file);
            }
            else
            {
                found.Add(Diagnostic.Warning("SN1005", new(path), "the file is empty or not an ordinary file, and is skipped", "Remove it."));
            }
        }
    }

    private static void Link(FileSystemInfo entry, string root, string path, List<FileInfo> files, List<Diagnostic> found)
    {
        string? target = entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        if (target is not null && target.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            if (entry is FileInfo && new FileInfo(target) is { Exists: true, LinkTarget: null, Length: > 0 })
            {
                files.Add(new FileInfo(entry.FullName));
            }
        }
        else
        {
            found.Add(Diagnostic.Error("SN1006", new(path), "the link leads out of the site", "Copy the file into the site."));
        }
    }

    private static SourceFile Read(string root, string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        return new SourceFile(Relative(root, path), bytes, XxHash128.HashToUInt128(bytes).ToString("x32", CultureInfo.InvariantCulture));
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
