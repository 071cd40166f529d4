using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class PageNotesTests
{
    private const string Paper = """
        -- staticnews.yml --
        title: T
        base_url: https://example.org/repo/
        -- content/topics/ecrl.md --
        ---
        title: East Coast Rail Link
        also_known_as: [ECRL]
        ---
        A railway.
        -- content/world/a.md --
        ---
        title: Alpha
        topics: [Ports]
        draft: true
        ---
        Work on the ECRL goes on. See [Beta](b.md) and [a railway nobody knows]().

        ![](picture.png)
        -- content/world/b.md --
        ---
        title: Beta
        date: 2026-12-01
        summary: About beta.
        ---
        Read more in [Learn more about ECRL]().
        -- content/world/picture.png --
        x
        """;

    private static readonly EditorNotes Notes = SiteBuilder.Preview(
        TestSite.Load(Paper), TestSite.Options with { Drafts = true, Future = true }, BuildMemory.None, null, whole: true, CancellationToken.None).Notes!;

    [Fact]
    public void A_draft_says_so_and_what_it_lacks()
    {
        PageNotes notes = Notes.Of("/repo/world/a/")!;
        Assert.Equal("draft", notes.State);
        Assert.Equal("content/world/a.md", notes.File);
        Assert.Contains("no date", notes.Missing);
        Assert.Contains(notes.Missing, m => m.StartsWith("no summary", StringComparison.Ordinal));
        Assert.Contains("1 pictures in the text have no alt text", notes.Missing);
    }

    [Fact]
    public void A_page_that_is_held_says_until_when()
    {
        PageNotes notes = Notes.Of("/repo/world/b/")!;
        Assert.Equal(("held", 2026, 12), (notes.State, notes.HeldUntil!.Value.Year, notes.HeldUntil.Value.Month));
        Assert.Empty(notes.Missing);
    }

    [Fact]
    public void Phrases_name_their_line_outcome_and_target()
    {
        PhraseNote found = Assert.Single(Notes.Of("/repo/world/b/")!.Phrases);
        Assert.Equal((6, "resolved", "/repo/topics/ecrl/"), (found.Line, found.Outcome, found.Target!.Url));
        Assert.Equal("unresolved", Assert.Single(Notes.Of("/repo/world/a/")!.Phrases).Outcome);
    }

    [Fact]
    public void Topics_backlinks_and_names_without_a_link_are_listed()
    {
        Assert.Contains(Notes.Of("/repo/world/a/")!.Topics, t => t.Url == "/repo/topics/ports/");
        Assert.Equal("/repo/world/a/", Assert.Single(Notes.Of("/repo/world/b/")!.Backlinks).Url);
        Assert.Contains(Notes.Of("/repo/world/a/")!.Unlinked, n => n.Url == "/repo/topics/ecrl/");
        Assert.Contains(Notes.Of("/repo/topics/ecrl/")!.Unlinked, n => n.Url == "/repo/world/a/");
        Assert.DoesNotContain(Notes.Of("/repo/world/b/")!.Unlinked, n => n.Url == "/repo/topics/ecrl/");
    }

    [Fact]
    public void A_list_has_no_notes_and_a_file_has_its_address()
    {
        Assert.Null(Notes.Of("/repo/archive/"));
        Assert.Null(Notes.Of("/elsewhere/"));
        Assert.Equal("/repo/world/a/", Notes.AddressOf("content/world/a.md"));
        Assert.Null(Notes.AddressOf("static/a.txt"));
    }
}
