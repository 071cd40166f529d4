namespace StaticNews.Tests.Testing;

/// <summary>A site that the program itself began, in a folder of its own.</summary>
internal sealed class NewSite : IDisposable
{
    private static readonly string[] Clock = ["--clock", "2026-11-24T09:30:00Z"];

    /// <summary>Runs 'new site'.</summary>
    public NewSite(params string[] more) => Made = StaticNewsProgram.Run(["new", "site", Root, .. Clock, .. more]);

    /// <summary>What the run came to.</summary>
    public ProgramRun Made { get; }

    /// <summary>Absolute path of the site.</summary>
    public string Root { get; } = Path.Combine(Directory.CreateTempSubdirectory("staticnews-").FullName, "my-news");

    /// <summary>Absolute path of a file.</summary>
    public string At(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file.</summary>
    public string Read(string path) => File.ReadAllText(At(path));

    /// <summary>Runs a command on the site at half past nine.</summary>
    public ProgramRun Run(params string[] arguments) => StaticNewsProgram.Run([.. arguments, "-s", Root, .. Clock]);

    /// <summary>Writes a file; folders are made.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);
}
