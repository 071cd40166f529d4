using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using StaticNews.Cli.Commands;
using StaticNews.Files;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

/// <summary>The manual in docs/, a site of this very program.</summary>
public sealed partial class ManualTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs");

    private static readonly string[] Pages = Directory.GetFiles(Path.Combine(Folder, "content"), "*.md");

    private static readonly string Readme = Path.Combine(Repository.Root, "README.md");

    [Fact]
    public void The_manual_builds_without_any_diagnostic_in_a_folder_of_a_domain()
    {
        BuildOptions options = TestSite.Options with { Source = Folder, BaseUrl = "https://example.org/manual/" };
        BuildResult result = SiteBuilder.Build(SiteLoader.Load(options, CancellationToken.None).Value!, options, BuildMemory.None, CancellationToken.None);
        Assert.Empty(result.Diagnostics);
        Assert.Contains("reference/diagnostics/index.html", result.Files.Select(f => f.Path));
    }

    [Fact]
    public void Its_index_and_the_readme_lead_to_every_page()
    {
        string index = File.ReadAllText(Path.Combine(Folder, "content", "manual.md"));
        string readme = File.ReadAllText(Readme);
        Assert.All(Pages.Select(Path.GetFileName), name =>
        {
            Assert.Contains($"(docs/{name})", readme, StringComparison.Ordinal);
            Assert.True(name == "manual.md" || index.Contains($"({name})", StringComparison.Ordinal), $"manual.md does not lead to {name}");
        });
    }

    [Fact]
    public void Every_page_has_a_title_and_a_summary_of_its_own()
    {
        string[] summaries = [.. Pages.Select(p => Summary().Match(File.ReadAllText(p)).Groups[1].Value)];
        Assert.DoesNotContain("", summaries);
        Assert.Equal(summaries.Length, summaries.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_command_and_option_that_it_shows_is_one_of_the_program()
    {
        RootCommand root = new() { NewCommand.Create(), BuildCommand.Create(), CheckCommand.Create(), GraphCommand.Create(), ServeCommand.Create(), ListCommand.Create(), ImportCommand.Create(), ConfigCommand.Create(), CleanCommand.Create(), CompletionCommand.Create() };
        (string Page, string Line)[] shown = [.. Pages.Append(Readme).SelectMany(p => Shown().Matches(File.ReadAllText(p)).Select(m => (Path.GetFileName(p), m.Groups[1].Value)))];
        Assert.True(shown.Length > 50, "the commands are not found");
        Assert.All(shown.Where(s => !s.Line.Contains('…', StringComparison.Ordinal)), s =>
        {
            IReadOnlyList<string> unknown = root.Parse([.. CommandLineParser.SplitCommandLine(s.Line)]).UnmatchedTokens;
            Assert.True(unknown.Count == 0, $"{s.Page}: staticnews {s.Line}: {string.Join(' ', unknown)}");
        });
    }

    [GeneratedRegex("\\A---\n[\\s\\S]*?^title: .+\n[\\s\\S]*?^summary: (.+)\n[\\s\\S]*?^---\n", RegexOptions.Multiline)]
    private static partial Regex Summary();

    /// <summary>What follows the program's name in code, up to what belongs to the shell or is a remark.</summary>
    [GeneratedRegex("(?:^\\s*(?:- run: |time )?|`|\\$\\(|&& )staticnews ((?:\"[^\"\n]*\"|[^`\n\"|>&)#])+)", RegexOptions.Multiline)]
    private static partial Regex Shown();
}
