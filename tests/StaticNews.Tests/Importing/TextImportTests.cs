using StaticNews.Importing;
using StaticNews.Importing.Pasted;
using StaticNews.Model;

namespace StaticNews.Tests.Importing;

public sealed class TextImportTests
{
    private const string Article = """
        The river authority and the two towns on its banks have agreed to share the cost of a new ferry — the first since 1998.
        A Crossing for Both Towns
        The agreement comes after a decade of talks. Both councils voted for it, with “no reservations”.
        The ferry will carry forty cars and run until midnight, the mayor said. Ferry routes overview
        Money and Timetable: Who Pays What
        Each town pays half, and the authority keeps 10 % of the fares & fees_for_repair.
        Construction begins in spring; the old pier (1931) will be rebuilt first. Learn more about the old pier
        Jobs on the River
        Twelve people will be employed by the operator. River-town cooperation.
        3 comments
        """;

    private static ImportedSite Import(string text, string name = "paste.txt", ImportOptions? options = null)
    {
        List<OutputFile> written = [];
        return ImportedSite.Collect(written, TextImporter.Import(ImportedSite.File(name, text.ReplaceLineEndings("\n")), options ?? new ImportOptions { Now = ImportedSite.Now }, written.Add));
    }

    [Fact]
    public void Headings_phrases_and_the_comment_count_are_found_and_nothing_else_is_changed()
    {
        ImportedSite site = Import(Article);
        string body = site.Files.Values.Single().Split("---\n", 3)[2];
        string[] lines = [.. body.Split('\n').Where(l => l.Length > 0)];
        string[] source = Article.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(["## A Crossing for Both Towns", "## Money and Timetable: Who Pays What", "## Jobs on the River"], lines.Where(l => l.StartsWith('#')));
        Assert.Equal(3, lines.Count(l => l.Contains("]()", StringComparison.Ordinal)));
        Assert.EndsWith("[River-town cooperation]().", lines[^1], StringComparison.Ordinal);
        Assert.Equal(source[..^1], lines.Select(l => l.Replace("## ", "", StringComparison.Ordinal).Replace("]()", "", StringComparison.Ordinal).Replace("[", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_short_sentence_with_a_phrase_behind_it_is_no_heading()
    {
        ImportedSite site = Import("The Port Opens\n\nIt opened today. Learn more about ECRL\n\nWhat Mr. Tan Wants\n\nMuch more, he says.\n");
        string body = site.Files.Values.Single().Split("---\n", 3)[2];
        Assert.Contains("It opened today. [Learn more about ECRL]()", body, StringComparison.Ordinal);
        Assert.Equal(["## What Mr. Tan Wants"], body.Split('\n').Where(l => l.StartsWith('#')));
    }

    [Fact]
    public void Every_guess_is_shown_and_what_is_left_out_is_reported()
    {
        ImportReport report = Import(Article).Report;
        Assert.Contains("heading (line 2): A Crossing for Both Towns", report.Guesses);
        Assert.Contains("phrase (line 7): Learn more about the old pier", report.Guesses);
        Assert.Contains("left out (line 10): 3 comments", report.Guesses);
        Assert.Equal((LossKind.Text, 10), (report.Losses.Single().Kind, report.Losses.Single().At.Line));
    }

    [Fact]
    public void A_short_first_line_is_the_title() =>
        Assert.Contains("content/ferry-to-run-again.md", Import("Ferry to Run Again\n" + Article).Files.Keys);

    [Fact]
    public void A_given_title_and_section_make_the_file_and_no_line_is_taken_for_a_title()
    {
        ImportedSite site = Import(Article, options: new ImportOptions { Now = ImportedSite.Now, Title = "Über den Fluß: \"now\"", Section = "World News", Date = ImportedSite.Now });
        Assert.Contains("title: \"Über den Fluß: \\\"now\\\"\"", site.Front("content/world-news/über-den-fluß-now.md"));
        Assert.Contains("date: 2026-11-24", site.Front("content/world-news/über-den-fluß-now.md"));
    }

    [Theory]
    [InlineData("The council voted. It is not over yet")]
    [InlineData("The council voted. Nobody in the room was surprised by this outcome at all")]
    [InlineData("The council voted. Two members left.")]
    [InlineData("The council met with Dr. Lee Wong Keat")]
    [InlineData("The council voted. and Then Some")]
    public void Ordinary_ends_of_paragraphs_are_no_phrases(string paragraph) => Assert.DoesNotContain("]()", Import("Some heading\n" + paragraph + "\nThe end of it all is here, and it is long.").Files.Values.Single(), StringComparison.Ordinal);

    [Fact]
    public void Paragraphs_broken_into_lines_and_lists_stay_together()
    {
        string body = Import("Intro that goes on and on and on, and never seems to stop at all\nwrapped here.\n\nSecond paragraph is here.\n\n- one\n- two\n", options: new ImportOptions { Now = ImportedSite.Now, Title = "T" }).Files.Values.Single().Split("---\n", 3)[2];
        Assert.Equal("\nIntro that goes on and on and on, and never seems to stop at all\nwrapped here.\n\nSecond paragraph is here.\n\n- one\n- two\n", body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n\n")]
    public void A_file_without_text_is_one_clear_error(string text) => Assert.Contains("paste.txt(0): SN1701: the file holds no text", Import(text).Diagnostics, StringComparison.Ordinal);
}
