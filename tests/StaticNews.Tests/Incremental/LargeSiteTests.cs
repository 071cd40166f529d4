using System.Collections.Frozen;
using StaticNews.Files;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Incremental;

/// <summary>A site that is too large for memory is the same site.</summary>
public sealed class LargeSiteTests
{
    private const string Site = """
        -- staticnews.yml --
        title: Test
        base_url: https://example.org/
        -- content/world/rail.md --
        ---
        title: Rail and ports
        topics: [East Coast Rail Link]
        updates: [{time: 2026-11-05T09:30:00+08:00, title: Now, text: "It [runs](port.md)."}]
        key_points: ["See *it*."]
        ---
        The East Coast Rail Link (ECRL) reaches [the port](port.md) of Kuantan.

        > [!NOTE]
        > It is late.

        ## Costs

        They rise, ligne après ligne. Learn more about [ECRL]()
        -- content/world/port.md --
        ---
        title: The port of Kuantan
        topics: [East Coast Rail Link]
        ---
        Ships wait for the ECRL. See [the costs](rail.md#costs) and [[Rail and ports]].
        -- content/world/empty.md --
        ---
        title: Empty
        ---
        """;

    [Fact]
    public void With_what_documents_keep_in_a_file_every_page_is_as_it_is_otherwise()
    {
        TestSite plain = TestSite.Build(Site);
        TestSite large = TestSite.Build(Site, memory: Memory(_ => ScratchFile.Create()));
        Assert.Equal(plain.Pages, large.Pages);
        Assert.Equal(plain.Diagnostics, large.Diagnostics);
    }

    [Fact]
    public void Where_the_disk_is_full_memory_takes_what_documents_keep()
    {
        FullDisk full = new();
        Assert.Equal(TestSite.Build(Site).Pages, TestSite.Build(Site, memory: Memory(_ => full)).Pages);
        Assert.True(full.WasAsked);
    }

    [Fact]
    public void A_text_that_was_not_kept_and_is_changed_before_it_is_parsed_is_an_error_and_not_another_text()
    {
        using SiteOnDisk site = new();
        string path = site.At("a.md");
        File.WriteAllText(path, "Before.");
        SourceFile read = TestSite.Load(Site).Content[0] with { Bytes = new(new SourceOnDisk(path, hash: 1), 0, "Before.".Length) };
        LoadedSite loaded = TestSite.Load(Site) with { Content = [read] };
        BuildResult result = SiteBuilder.Build(loaded, TestSite.Options, BuildMemory.None, CancellationToken.None);
        Assert.Contains(result.Diagnostics, d => d.Code == "SN1007" && d.Message.Contains("changed", StringComparison.Ordinal) && d.Location.File == read.Path);
    }

    private static BuildMemory Memory(Func<long, IByteStore?> room) => new(_ => ParsedFiles.None, FrozenDictionary<string, OutputFile>.Empty, null) { Room = room };

    private sealed class FullDisk : IByteStore
    {
        public bool WasAsked { get; private set; }

        public KeptBytes Add(ReadOnlySpan<byte> bytes)
        {
            WasAsked = true;
            throw new IOException("No space left on device");
        }

        public void Read(long at, Span<byte> to) => throw new IOException();
    }
}
