using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Which folders may hold the output.</summary>
internal static class Destination
{
    private static readonly string[] SourceFolders = ["content", "templates", "static", "data", ".staticnews"];

    /// <summary>The folder with every link in its path followed.</summary>
    public static string Resolve(string path) => LinkedPath.Resolve(path);

    /// <summary>An error when the output would be, hold or lie among the site's own files.</summary>
    public static Diagnostic? Problem(BuildOptions options, string destination)
    {
        string source = Resolve(options.Source);
        bool harms = LinkedPath.IsWithin(source, destination)
            || SourceFolders.Select(f => Resolve(Path.Combine(source, f))).Any(f => LinkedPath.IsWithin(destination, f) || LinkedPath.IsWithin(f, destination));
        return harms
            ? Diagnostic.Error("SN1501", new(options.Destination), "the output folder is, or holds, or lies in, the site's source", "Choose another with -d, such as -d _site.")
            : null;
    }
}
