using System.Security.Cryptography;

namespace StaticNews.Tests.Testing;

/// <summary>A site in a folder of its own, removed at the end of the test.</summary>
internal sealed class SiteOnDisk : IDisposable
{
    /// <summary>A site of files written as in <see cref="TestSite"/>; a staticnews.yml is added when there is none.</summary>
    public SiteOnDisk(string text = "-- content/a.md --\n---\ntitle: A\n---\nText.\n")
    {
        Write("staticnews.yml", "title: Test\nbase_url: https://example.org/\n");
        foreach ((string path, string content) in TestSite.Split(text))
        {
            Write(path, content);
        }
    }

    /// <summary>Absolute path of the site.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("staticnews-").FullName;

    /// <summary>Absolute path of a file or folder of the site.</summary>
    public string At(string path) => Path.Combine(Root, path);

    /// <summary>Writes a file; folders are made.</summary>
    public void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes.</summary>
    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
    }

    /// <summary>Builds the site as of 24 November 2026.</summary>
    public ProgramRun Build(params string[] arguments) => StaticNewsProgram.Run(Arguments(arguments));

    /// <summary>The arguments of a build of this site.</summary>
    public string[] Arguments(params string[] more) => ["build", "-s", Root, "--clock", "2026-11-24T00:00:00Z", .. more];

    /// <summary>Every file of a folder of the site with a hash of its bytes; nothing when there is no such folder.</summary>
    public SortedDictionary<string, string> Tree(string folder = "_site")
    {
        SortedDictionary<string, string> tree = new(StringComparer.Ordinal);
        foreach (string path in Directory.Exists(At(folder)) ? Directory.GetFiles(At(folder), "*", SearchOption.AllDirectories) : [])
        {
            tree[Path.GetRelativePath(At(folder), path).Replace('\\', '/')] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return tree;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
