using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Lists the files of a site's folders in one order on every system, and follows no link out of the site.</summary>
internal sealed class FolderWalk(string root)
{
    private static readonly EnumerationOptions All = new() { IgnoreInaccessible = false, AttributesToSkip = 0 };

    private readonly string _real = LinkedPath.Resolve(root);

    /// <summary>What was found wrong, folder by folder.</summary>
    public List<Diagnostic> Found { get; } = [];

    /// <summary>The files below a folder of the site, by path; none when there is no such folder.</summary>
    public List<WalkedFile> Files(string name)
    {
        List<WalkedFile> files = [];
        DirectoryInfo folder = new(Path.Combine(root, name));
        if (folder.LinkTarget is not null && !LinkedPath.IsWithin(LinkedPath.Resolve(folder.FullName), _real))
        {
            Found.Add(LeadsOut(name));
        }
        else if (folder.Exists)
        {
            Walk(folder, name, files);
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private void Walk(DirectoryInfo folder, string path, List<WalkedFile> files)
    {
        foreach (FileSystemInfo entry in Entries(folder, path))
        {
            string inner = path + "/" + entry.Name;
            if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal))
            {
                Found.Add(Diagnostic.Error("SN1004", new(inner), "the file's name is not UTF-8", "Rename it."));
            }
            else if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null)
            {
                Follow(entry, inner, files);
            }
            else if (entry is DirectoryInfo directory)
            {
                Walk(directory, inner, files);
            }
            else
            {
                Add((FileInfo)entry, inner, files);
            }
        }
    }

    private IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder, string path)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos("*", All).Where(e => !e.Name.StartsWith('.') || e.Name == ".well-known").OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Found.Add(Diagnostic.Error("SN1007", new(path), "the folder cannot be read: " + e.Message.TrimEnd('.'), "Make it readable."));
            return [];
        }
    }

    private void Follow(FileSystemInfo link, string path, List<WalkedFile> files)
    {
        string target = LinkedPath.Resolve(link.FullName);
        if (!LinkedPath.IsWithin(target, _real))
        {
            Found.Add(LeadsOut(path));
        }
        else if (new FileInfo(target) is { Exists: true, LinkTarget: null } file)
        {
            Add(file, path, files);
        }
        else
        {
            Found.Add(Diagnostic.Warning("SN1008", new(path), "the link leads to a folder or nowhere, and is skipped", "Remove it, or copy what it stands for."));
        }
    }

    /// <summary>Pipes and devices have no length; opening one could wait for ever.</summary>
    private void Add(FileInfo file, string path, List<WalkedFile> files)
    {
        if (file.Length > 0)
        {
            files.Add(new WalkedFile(path, file));
        }
        else
        {
            Found.Add(Diagnostic.Warning("SN1005", new(path), "the file is empty or not an ordinary file, and is skipped", "Remove it."));
        }
    }

    private static Diagnostic LeadsOut(string path) => Diagnostic.Error("SN1006", new(path), "the link leads out of the site", "Copy what it leads to into the site.");
}
