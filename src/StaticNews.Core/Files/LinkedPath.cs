namespace StaticNews.Files;

/// <summary>Where paths lead when every symbolic link in them is followed.</summary>
internal static class LinkedPath
{
    /// <summary>Links followed before a path counts as one that leads nowhere; as in Linux.</summary>
    private const int MostLinks = 40;

    /// <summary>The absolute path without links; parts that do not exist, or that lead in a circle, stay as they are.</summary>
    public static string Resolve(string path) => Resolve(path, MostLinks);

    /// <summary>Whether a path is a folder or lies in it; both resolved. Case does not count, since it does not on some systems.</summary>
    public static bool IsWithin(string path, string folder) =>
        Closed(path).StartsWith(Closed(folder), StringComparison.OrdinalIgnoreCase);

    private static string Closed(string folder) => Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;

    private static string Resolve(string path, int links)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        string here = Path.Combine(Resolve(parent, links), Path.GetFileName(full));
        return links > 0 && new FileInfo(here).LinkTarget is { } target
            ? Resolve(Path.GetFullPath(target, Path.GetDirectoryName(here)!), links - 1)
            : here;
    }
}
