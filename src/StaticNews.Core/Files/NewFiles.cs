using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Writes files that are not there yet, and never over one that is.</summary>
public static class NewFiles
{
    /// <summary>Fills a new or empty folder, all or nothing; a repository without files counts as empty.</summary>
    public static ImmutableArray<Diagnostic> CreateSite(string folder, ImmutableArray<OutputFile> files, CancellationToken cancellation)
    {
        try
        {
            if (File.Exists(folder))
            {
                return [Diagnostic.Error("SN2001", new(folder), "there is a file of that name", "Choose another name.")];
            }

            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(e => Path.GetFileName(e) != ".git") is { } entry)
            {
                bool isSite = File.Exists(Path.Combine(folder, "staticnews.yml"));
                return [Diagnostic.Error("SN2001", new(folder), isSite ? "there is a site here already" : $"the folder is not empty: it holds '{Path.GetFileName(entry)}'", "Choose another name, or move what is there away; nothing was written.")];
            }

            new ImportTransaction(folder).Write(files, cancellation);
            return [];
        }
        catch (Exception e) when (ImportReader.Failure(e) is { } failure)
        {
            return [Unwritable(folder, failure)];
        }
    }

    /// <summary>Writes one file of a site; when it exists, as a file or as a folder with an index.md, that is an error.</summary>
    public static ImmutableArray<Diagnostic> Create(string site, OutputFile file)
    {
        string path = Path.Combine(site, file.Path);
        try
        {
            if (Taken(site, file.Path) is { } taken)
            {
                return [Exists(taken)];
            }

            if (!LinkedPath.IsWithin(LinkedPath.Resolve(path), LinkedPath.Resolve(site)))
            {
                return [Diagnostic.Error("SN1006", new(file.Path), "the link leads out of the site", "Copy what it leads to into the site.")];
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write);
            stream.Write(file.Bytes.Span);
            return [];
        }
        catch (IOException) when (File.Exists(path))
        {
            return [Exists(file.Path)];
        }
        catch (Exception e) when (ImportReader.Failure(e) is { } failure)
        {
            return [Unwritable(file.Path, failure)];
        }
    }

    /// <summary>The site's own archetype of a kind such as article; neither value nor error when it has none.</summary>
    public static Checked<SourceFile> Archetype(string site, string kind)
    {
        string name = $"archetypes/{kind}.md";
        string path = Path.Combine(site, "archetypes", kind + ".md");
        if (!File.Exists(path))
        {
            return new(null, []);
        }

        Checked<SourceFile> read = ImportReader.ReadOne(path, out _);
        return new(read.Value is null ? null : read.Value with { Path = name }, [.. read.Diagnostics.Select(d => d with { Location = new(name) })]);
    }

    /// <summary>Whether a folder of the site exists, such as content/world.</summary>
    public static bool HasFolder(string site, string path) => Directory.Exists(Path.Combine(site, path));

    /// <summary>The path, or the bundle or page that has the same address.</summary>
    private static string? Taken(string site, string path)
    {
        string stem = path.EndsWith("/index.md", StringComparison.Ordinal) ? path[..^"/index.md".Length] : path[..^".md".Length];
        return new[] { path, stem + ".md", stem + "/index.md" }.FirstOrDefault(p => File.Exists(Path.Combine(site, p)));
    }

    private static Diagnostic Exists(string path) =>
        Diagnostic.Error("SN2002", new(path), "the file exists, and nothing is overwritten", "Open it, or choose another title or --slug.");

    private static Diagnostic Unwritable(string path, string failure) =>
        Diagnostic.Error("SN2005", new(path), failure.TrimEnd('.'), "Allow writing there, or choose another place.");
}
