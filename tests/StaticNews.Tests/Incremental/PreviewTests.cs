using System.Collections.Frozen;
using System.Text;
using StaticNews.Files;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Incremental;

/// <summary>A preview shows an edit at once and, when the writer rests, exactly what a build gives.</summary>
public sealed class PreviewTests
{
    private const string Newsroom = """
        -- content/world/rail.md --
        ---
        title: Rail to the coast
        date: 2026-11-02
        topics: [Transport]
        ---
        The line opens. See [the port](port.md).

        ## Costs

        They rise. [Learn more about ECRL]()
        -- content/world/port.md --
        ---
        title: A port wakes
        date: 2026-11-01
        topics: [Transport]
        ---
        Ships come in.
        -- content/business/tin.md --
        ---
        title: Tin is back
        date: 2026-10-01
        ---
        Miners return to the valley.
        """;

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Whatever_is_edited_a_preview_at_rest_equals_a_build(int seed)
    {
        using SiteOnDisk site = new("-- content/world/a.md --\nText.\n");
        RandomEdits edits = new(site, seed);
        SitePreview? preview = null;
        List<string> history = [];
        for (int i = 0; i < 30; i++)
        {
            site.Write("_site/index.html", "An output for edits that touch outputs.");
            history.Add(i == 0 ? "first build" : edits.Next());
            LoadedSite loaded = SiteLoader.Load(edits.Options, CancellationToken.None).Value!;
            SitePreview quick = SiteBuilder.Preview(loaded, edits.Options, preview?.Memory ?? BuildMemory.None, preview, whole: false, CancellationToken.None);
            string told = $"seed {seed}, after {string.Join(", ", history)}";
            Assert.True(!quick.HasErrors && quick.Paths.All(p => quick.Make(p).Value is not null), told);

            preview = i % 3 == 0 ? SiteBuilder.Preview(loaded, edits.Options, quick.Memory, quick, whole: true, CancellationToken.None) : quick;
            if (preview.IsWhole)
            {
                BuildResult clean = SiteBuilder.Build(loaded, edits.Options, BuildMemory.None, CancellationToken.None);
                FrozenDictionary<string, string> pages = TestPreview.Pages(preview);
                Assert.Equal(clean.Files.Select(f => f.Path).Order(StringComparer.Ordinal), pages.Keys.Order(StringComparer.Ordinal));
                string[] differ = [.. clean.Files.Where(f => f.CopyFrom is null && pages[f.Path] != Encoding.UTF8.GetString(f.Bytes.Span)).Select(f => f.Path)];
                Assert.True(differ.Length == 0, $"{told}: {string.Join(", ", differ)} differ");
                Assert.Equal(clean.Diagnostics.AsEnumerable(), preview.Diagnostics);
            }
        }
    }

    [Fact]
    public void A_new_sentence_is_there_at_once()
    {
        TestPreview preview = new TestPreview(Newsroom).Edit("Ships come in.", "Ships come in. Cranes turn.");
        Assert.False(preview.Site.IsWhole);
        Assert.Contains("Cranes turn.", preview.Page("world/port/index.html"), StringComparison.Ordinal);
        Assert.True(preview.Rest().Site.IsWhole);
        Assert.Contains("Cranes turn.", preview.Page("world/port/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("world/index.html")]
    [InlineData("topics/transport/index.html")]
    [InlineData("archive/2026/11/index.html")]
    [InlineData("world/rail/index.html")]
    public void A_new_title_is_in_every_list_at_once(string page)
    {
        TestPreview preview = new TestPreview(Newsroom).Edit("A port wakes", "The harbour wakes");
        Assert.False(preview.Site.IsWhole);
        Assert.Contains("The harbour wakes", preview.Page(page), StringComparison.Ordinal);
        Assert.DoesNotContain("A port wakes", preview.Page(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_summary_of_a_section_is_on_its_page_at_once()
    {
        TestPreview preview = new TestPreview(Newsroom + "\n-- content/world/_index.md --\n---\ntitle: World\nsummary: From the coast.\n---\nText.\n").Edit("From the coast.", "From everywhere.");
        Assert.Contains("<meta name=\"description\" content=\"From everywhere.\">", preview.Page("world/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_link_is_a_backlink_at_once_and_one_taken_away_is_none()
    {
        TestPreview preview = new TestPreview(Newsroom).Edit("Miners return", "Miners [return](../world/port.md)").Edit("See [the port](port.md).", "");
        Assert.False(preview.Site.IsWhole);
        string port = preview.Page("world/port/index.html");
        string backlinks = port[port.IndexOf("id=\"backlinks-title", StringComparison.Ordinal)..];
        Assert.Contains("Tin is back", backlinks, StringComparison.Ordinal);
        Assert.DoesNotContain("Rail to the coast", backlinks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_that_is_asked_for_has_its_page_at_once()
    {
        TestPreview preview = new TestPreview(Newsroom).Edit("Miners return to the valley.", "Miners return. [Learn more about Kinta valley]()");
        Assert.False(preview.Site.IsWhole);
        Assert.Contains("Tin is back", preview.Page("topics/kinta-valley/index.html"), StringComparison.Ordinal);
        Assert.Contains("They rise.", preview.Page("topics/ecrl/index.html"), StringComparison.Ordinal);
        Assert.Contains(preview.Site.Diagnostics, d => d.Code == "SN1211" && d.Message.Contains("Kinta valley", StringComparison.Ordinal));
        Assert.Contains(preview.Site.Diagnostics, d => d.Code == "SN1211" && d.Message.Contains("ECRL", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_link_is_told_once_and_is_gone_when_it_is_mended()
    {
        TestPreview preview = new TestPreview(Newsroom).Edit("(port.md)", "(prot.md)").Edit("Ships come in.", "Ships leave.");
        Assert.Single(preview.Site.Diagnostics, d => d.Code == "SN1201");
        Assert.DoesNotContain(preview.Edit("(prot.md)", "(port.md)").Site.Diagnostics, d => d.Code == "SN1201");
    }

    [Theory]
    [InlineData("topics: [Transport]", "topics: [Shipping]")]
    [InlineData("date: 2026-11-01", "date: 2026-11-03")]
    [InlineData("title: A port wakes", "title: A port wakes\nurl: /harbour/")]
    [InlineData("title: A port wakes", "title: A port wakes\ndraft: true")]
    [InlineData("-- content/world/port.md --", "-- content/world/quay.md --")]
    public void An_edit_that_moves_an_article_resolves_everything(string from, string to) => Assert.True(new TestPreview(Newsroom).Edit(from, to).Site.IsWhole);

    [Fact]
    public void Nothing_edited_is_nothing_done()
    {
        TestPreview preview = new(Newsroom);
        SitePreview before = preview.Site;
        Assert.Same(before, preview.Edit("nothing like it", "").Site);
        Assert.Same(before, preview.Rest().Site);
    }
}
