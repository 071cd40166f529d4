using System.Text.RegularExpressions;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed partial class ArchitectureTests
{
    [Theory]
    [InlineData("Model", "StaticNews.Files|StaticNews.Content|StaticNews.Graph|StaticNews.Planning|StaticNews.Rendering|Markdig|YamlDotNet|Scriban")]
    [InlineData("Files", "StaticNews.Content|StaticNews.Graph|StaticNews.Planning|StaticNews.Rendering|Markdig|YamlDotNet|Scriban")]
    [InlineData("Content", "StaticNews.Files|StaticNews.Graph|StaticNews.Planning|StaticNews.Rendering|Scriban")]
    [InlineData("Graph", "StaticNews.Files|StaticNews.Planning|StaticNews.Rendering|Markdig|YamlDotNet|Scriban")]
    [InlineData("Planning", "StaticNews.Files|StaticNews.Rendering|Markdig|YamlDotNet|Scriban")]
    [InlineData("Rendering", "StaticNews.Files|StaticNews.Content|YamlDotNet|SiteGraph")]
    [InlineData("Importing", "StaticNews.Files|StaticNews.Graph|StaticNews.Planning|StaticNews.Rendering|Markdig|YamlDotNet|Scriban")]
    public void A_stage_names_only_what_stands_before_it(string folder, string forbidden) =>
        Assert.All(Sources("StaticNews.Core/" + folder), source => Assert.DoesNotMatch($@"\b({forbidden})\b", source.Text));

    [Theory]
    [InlineData("Content")]
    [InlineData("Graph")]
    [InlineData("Planning")]
    [InlineData("Rendering")]
    [InlineData("Importing")]
    public void Pure_stages_touch_no_disk_console_clock_or_environment(string folder) =>
        Assert.All(Sources("StaticNews.Core/" + folder), source => Assert.DoesNotMatch(@"(?<![.\w])(File|Directory)\.(Read|Write|Open|Exists|Copy|Move|Delete|Create|Enumerate|Get)|\b(Console\.|DateTime\.Now|UtcNow|Environment\.|new Random|CultureInfo\.CurrentCulture)", source.Text));

    [Fact]
    public void The_builder_names_no_disk_and_the_command_line_no_engine_package()
    {
        Assert.DoesNotContain("StaticNews.Files", File.ReadAllText(Path.Combine(Repository.Root, "src/StaticNews.Core/SiteBuilder.cs")), StringComparison.Ordinal);
        Assert.All(Sources("StaticNews.Cli"), source => Assert.DoesNotMatch(@"\b(Markdig|YamlDotNet|Scriban)\b", source.Text));
        Assert.All(Sources("StaticNews.Core"), source => Assert.DoesNotMatch(@"\b(System\.CommandLine|Spectre|AspNetCore)\b", source.Text));
    }

    [Fact]
    public void Only_imports_read_HTML_and_TOML_and_no_stage_names_them() =>
        Assert.All(Sources("StaticNews.Core").Where(s => !s.Path.Contains($"{Path.DirectorySeparatorChar}Importing{Path.DirectorySeparatorChar}", StringComparison.Ordinal)), source =>
            Assert.DoesNotMatch(@"\b(AngleSharp|Tomlyn|StaticNews\.Importing)\b", source.Text));

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", folder), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(p => (p, Comments().Replace(File.ReadAllText(p), "")));

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();
}
