using StaticNews.Cli;
using StaticNews.Cli.Reporting;
using StaticNews.Model;

namespace StaticNews.Tests.Cli;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("plain text", 7, "    1 | plain text\n      |       ^\n")]
    [InlineData("\ttab", 2, "    1 |     tab\n      |     ^\n")]
    [InlineData("你好 x", 4, "    1 | 你好 x\n      |      ^\n")]
    [InlineData("e\u0301\u0301 x", 5, "    1 | e\u0301\u0301 x\n      |   ^\n")]
    [InlineData("😀 x", 4, "    1 | 😀 x\n      |    ^\n")]
    [InlineData("a\u202Eb\u001b[31mc", 9, "    1 | ab[31mc\n      |       ^\n")]
    [InlineData("short", 40, "    1 | short\n      |      ^\n")]
    [InlineData("", 1, "    1 | \n      | ^\n")]
    public void The_caret_stands_below_the_place(string line, int column, string expected) => Assert.Equal(expected, Of(line, column, 80));

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(500)]
    [InlineData(999)]
    public void Of_a_long_line_the_part_around_the_place_is_shown(int column)
    {
        string line = new string('a', column - 1) + "X" + new string('b', 1000 - column);
        string[] shown = Of(line, column, 60).Split('\n');
        Assert.All(shown, l => Assert.True(Width(l) <= 60, l));
        Assert.Equal('X', shown[0][shown[1].IndexOf('^', StringComparison.Ordinal)]);
        Assert.Contains('…', shown[0]);
    }

    [Fact]
    public void A_long_line_of_wide_letters_fits_too()
    {
        string[] shown = Of(new string('好', 300), 200, 50).Split('\n');
        Assert.All(shown, l => Assert.True(Width(l) <= 50, l));
    }

    private static int Width(string text) => text.EnumerateRunes().Sum(Columns.Of);

    private static string Of(string line, int column, int width) =>
        Excerpt.Of(line, Diagnostic.Error("SN1", new SourceLocation("a.md", 1, column), "m"), new ReportOptions(false, false, false, false, Colour: false, false) { Width = width });
}
