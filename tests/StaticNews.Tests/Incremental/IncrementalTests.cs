using System.Security.Cryptography;
using StaticNews.Files;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Incremental;

/// <summary>The law of remembered builds: after any edits they give byte for byte what a clean build gives.</summary>
public sealed class IncrementalTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void After_any_edit_a_build_that_remembers_equals_a_clean_one(int seed)
    {
        using SiteOnDisk site = new("-- content/world/a.md --\nText.\n");
        RandomEdits edits = new(site, seed);
        BuildMemory memory = BuildMemory.None;
        IReadOnlyDictionary<string, string> remembered = new Dictionary<string, string>();
        List<string> history = [];
        for (int i = 0; i < 40; i++)
        {
            history.Add(i == 0 ? "first build" : edits.Next());
            string told = $"seed {seed}, after {string.Join(", ", history)}";
            LoadedSite loaded = SiteLoader.Load(edits.Options, CancellationToken.None).Value!;
            BuildResult clean = SiteBuilder.Build(loaded, edits.Options, BuildMemory.None, CancellationToken.None);
            Assert.True(!clean.HasErrors, told + "\n" + string.Join('\n', clean.Diagnostics.Where(d => d.Severity == Severity.Error)));

            BuildResult again = SiteBuilder.Build(loaded, edits.Options, memory, CancellationToken.None);
            remembered = again.IsUnchanged ? remembered : Hashes(again);
            memory = again.IsUnchanged ? memory : again.Remember();
            AssertSame(Hashes(clean), remembered, told + " (in one process)");
            Assert.Equal(clean.Diagnostics.AsEnumerable(), again.Diagnostics);

            WriteResult written = BuildOnDisk(edits.Options);
            Assert.Empty(written.Diagnostics);
            AssertSame(Hashes(clean), site.Tree(), told + " (on disk)");
            Assert.Equal((0, 0), Counts(BuildOnDisk(edits.Options)));
        }
    }

    [Fact]
    public void Touching_files_without_changing_them_rewrites_nothing()
    {
        using SiteOnDisk site = new("-- content/world/a.md --\nText.\n-- content/world/b/index.md --\n![x](x.png)\n-- content/world/b/x.png --\nx\n-- static/y.txt --\ny\n-- templates/layouts/404.html --\nGone\n");
        BuildOptions options = new RandomEdits(site, 1).Options;
        BuildOnDisk(options);
        foreach (string path in Directory.GetFiles(site.Root, "*", SearchOption.AllDirectories).Where(p => !p.Contains("_site", StringComparison.Ordinal) && !p.Contains(".staticnews", StringComparison.Ordinal)))
        {
            File.SetLastWriteTimeUtc(path, new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc));
        }

        Assert.Equal((0, 0), Counts(BuildOnDisk(options)));
    }

    [Fact]
    public void Outputs_touched_by_others_are_right_after_the_next_build()
    {
        using SiteOnDisk site = new("-- content/world/a.md --\nText.\n");
        BuildOptions options = new RandomEdits(site, 1).Options;
        BuildOnDisk(options);
        SortedDictionary<string, string> before = site.Tree();
        site.Write("_site/world/a/index.html", "theirs");
        File.Delete(site.At("_site/404.html"));
        Assert.Equal(2, BuildOnDisk(options).Written);
        Assert.Equal(before, site.Tree());
    }

    [Theory]
    [InlineData("parsed.bin", 0)]
    [InlineData("parsed.bin", 10)]
    [InlineData("parsed.bin", 200)]
    [InlineData("outputs.json", 10)]
    [InlineData("outputs.json", 200)]
    public void A_cut_or_changed_cache_file_is_ignored(string name, int length)
    {
        using SiteOnDisk site = new("-- content/world/a.md --\nText.\n");
        BuildOptions options = new RandomEdits(site, 1).Options with { Force = true };
        BuildOnDisk(options);
        SortedDictionary<string, string> before = site.Tree();
        string path = site.At(".staticnews/" + name);
        byte[] whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..length]);
        Assert.Empty(BuildOnDisk(options).Diagnostics);
        Assert.Equal(before, site.Tree());

        whole[^20] ^= 0x40;
        File.WriteAllBytes(path, whole);
        site.Write("content/world/b.md", "New.\n");
        Assert.Empty(BuildOnDisk(options).Diagnostics);
        Assert.Contains("world/b/index.html", site.Tree().Keys);
    }

    [Fact]
    public void Deleting_the_cache_folder_is_safe()
    {
        using SiteOnDisk site = new("-- content/world/a.md --\nText.\n");
        BuildOptions options = new RandomEdits(site, 1).Options;
        BuildOnDisk(options);
        SortedDictionary<string, string> before = site.Tree();
        Directory.Delete(site.At(".staticnews"), recursive: true);
        Directory.Delete(site.At("_site"), recursive: true);
        BuildOnDisk(options);
        Assert.Equal(before, site.Tree());
    }

    private static WriteResult BuildOnDisk(BuildOptions options)
    {
        LoadedSite site = SiteLoader.Load(options, CancellationToken.None).Value!;
        return SiteWriter.Write(SiteBuilder.Build(site, options, SiteMemory.Read(options), CancellationToken.None), options, CancellationToken.None);
    }

    private static (int Written, int Deleted) Counts(WriteResult written) => (written.Written, written.Deleted);

    private static Dictionary<string, string> Hashes(BuildResult result) => result.Files.ToDictionary(
        f => f.Path, f => Convert.ToHexString(SHA256.HashData(f.CopyFrom is { } source ? File.ReadAllBytes(source) : f.Bytes.Span)), StringComparer.Ordinal);

    private static void AssertSame(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual, string told)
    {
        string[] differ = [.. expected.Keys.Union(actual.Keys).Where(k => expected.GetValueOrDefault(k) != actual.GetValueOrDefault(k)).Order(StringComparer.Ordinal)];
        Assert.True(differ.Length == 0, $"{told}: {string.Join(", ", differ)} differ");
    }
}
