using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("build --nope", "'--nope'")]
    [InlineData("build --sourc x", "Did you mean '--source'?")]
    [InlineData("biuld", "Did you mean 'build'?")]
    [InlineData("build extra", "'extra'")]
    [InlineData("build -s", "-s")]
    [InlineData("build --clock yesterday", "'yesterday' is not an instant")]
    [InlineData("build -b example.org", "'example.org' is not a web address")]
    [InlineData("build -b /my-repo/", "'/my-repo/' is not a web address")]
    public void Wrong_usage_is_a_line_on_stderr_and_exit_code_2(string arguments, string expected)
    {
        ProgramRun run = StaticNewsProgram.Run(arguments.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Contains(arguments.StartsWith("build", StringComparison.Ordinal) ? "See 'staticnews build --help'." : "See 'staticnews --help'.", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("list", "'staticnews list' needs one word more: drafts, future, expired, published or orphans.")]
    [InlineData("import", "'staticnews import' needs one word more: hugo, jekyll, wordpress or text.")]
    public void A_command_that_needs_another_word_says_which_there_are(string arguments, string expected)
    {
        ProgramRun run = StaticNewsProgram.Run(arguments);
        Assert.Equal((2, expected), (run.ExitCode, run.Error.TrimEnd()));
    }

    [Fact]
    public void Help_of_a_command_that_writes_nothing_names_no_option_for_writing()
    {
        Assert.DoesNotContain("--force", StaticNewsProgram.Run("check", "--help").Output, StringComparison.Ordinal);
        Assert.Contains("--force", StaticNewsProgram.Run("build", "--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_arguments_at_all_show_the_help_and_are_wrong_usage()
    {
        ProgramRun run = StaticNewsProgram.Run();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build --help")]
    [InlineData("check -h")]
    [InlineData("build --nope --help")]
    public void Help_is_exit_code_0_and_ends_with_examples(string arguments)
    {
        ProgramRun run = StaticNewsProgram.Run(arguments.Split(' '));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:\n  staticnews ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_a_number_and_nothing_else() =>
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", StaticNewsProgram.Run("--version").Output);
}
