namespace StaticNews.Tests.Testing;

/// <summary>Where the sources stand, found from the tests' own folder: compilers may map source paths to others.</summary>
internal static class Repository
{
    /// <summary>Absolute path of the folder that holds StaticNews.sln.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StaticNews.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("StaticNews.sln is not above the tests");
    }
}
