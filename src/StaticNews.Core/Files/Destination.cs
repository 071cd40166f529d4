using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Which folders may hold the output.</summary>
internal static class Destination
{
    private static readonly string[] SourceFolders = ["content", "templates", "static", "data", ".staticnews"];

    /// <summary>The folder with every link in its path followed.</summary>
    public static string Resolve(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string? parent = Path.GetDirectoryName(full);
        if (parent is null)
        {
            return full;
        }

        string here = Path.Combine(Resolve(parent), Path.GetFileName(full));
        return Directory.Exists(here) && new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true)?.FullName is { } target ? Path.TrimEndingDirectorySeparator(target) : here;
    }

    /// <summary>An error when the output would be, hold or lie among the site's own files.</summary>
    public static Diagnostic? Problem(BuildOptions options, string destination)
    {
        string source = Resolve(options.Source);
        bool harms = IsWithin(source, destination) || SourceFolders.Any(f => IsWithin(destination, Path.Combine(source, f)));
        return harms
            ? Diagnostic.Error("SN1501", new(options.Destination), "the output folder is, or holds, or lies in, the site's source", "Choose another with -d, such as -d _site.")
            : null;
    }

    private static bool IsWithin(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
}
