using System.Text.RegularExpressions;
using System.Xml.Linq;
using StaticNews.Content;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

/// <summary>What the release workflow and the package promise, as far as it can be read off the files.</summary>
public sealed class ReleaseTests
{
    private static readonly string Workflow = Read(".github/workflows/release.yml");

    [Fact]
    public void The_workflow_is_yaml_asks_for_little_and_puts_no_expression_into_a_shell()
    {
        Assert.Empty(YamlReader.Read(Workflow, "release.yml", 0).Diagnostics);
        Assert.Contains("\npermissions: {}\n", Workflow, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"run:.*\$\{\{", Workflow);
        Assert.All(Regex.Matches(Workflow, @"uses: (\S+)").Select(m => m.Groups[1].Value), use => Assert.Matches("^(actions|NuGet)/[a-z-]+@(v\\d+|[0-9a-f]{40})$", use));
        Assert.Equal(["linux-x64", "linux-arm64", "osx-arm64", "win-x64"], Regex.Matches(Workflow, @"platform: ([\w-]+),").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void The_package_is_a_tool_with_a_readme_a_licence_and_what_changed()
    {
        XElement project = XElement.Parse(Read("src/StaticNews.Cli/StaticNews.Cli.csproj"));
        string Of(string name) => project.Descendants(name).Select(e => e.Value).First();
        Assert.Equal(("true", "StaticNews", "staticnews", "README.md"), (Of("PackAsTool"), Of("PackageId"), Of("ToolCommandName"), Of("PackageReadmeFile")));
        Assert.Contains("CHANGELOG.md", Of("PackageReleaseNotes"), StringComparison.Ordinal);
        Assert.Contains("<PackageLicenseExpression>MIT</PackageLicenseExpression>", Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_lists_every_command()
    {
        string[] commands = [.. Regex.Matches(StaticNewsProgram.Run("--help").Output.Split("Commands:")[1], @"^  ([a-z]+)", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];
        Assert.Contains("new", commands);
        Assert.All(commands.Where(c => c != "staticnews"), c => Assert.Matches($@"(?m)^\| `{c}[` ]", Read("README.md")));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));
}
