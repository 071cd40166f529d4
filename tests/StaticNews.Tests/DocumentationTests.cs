using System.Text.RegularExpressions;
using StaticNews.Content;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

/// <summary>Holds the references in docs/ to the code.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Manual = Path.Combine(Repository.Root, "docs");

    private static readonly string Diagnostics = Read("diagnostics.md");

    [Fact]
    public void Every_code_in_the_sources_is_a_rule_and_every_rule_is_in_the_sources()
    {
        string[] used = [.. Sources().Where(p => Path.GetFileName(p) != "Rules.cs").SelectMany(p => Code().Matches(File.ReadAllText(p))).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(used, Rules.All.Select(r => r.Code));
    }

    [Fact]
    public void Every_rule_has_its_entry_in_order_with_cause_example_and_remedy()
    {
        Assert.Equal(Rules.All.Select(r => $"### {r.Code} {r.Name}"), Diagnostics.Split('\n').Where(l => l.StartsWith("### ", StringComparison.Ordinal)));
        foreach (Rule rule in Rules.All)
        {
            string[] parts = Entry(rule).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.True(parts.Length >= 3, $"{rule.Code} lacks cause, example or remedy");
            Assert.StartsWith(rule.Severity == Severity.Info ? "Notice" : rule.Severity.ToString(), parts[0], StringComparison.Ordinal);
            Assert.StartsWith("    ", parts[1], StringComparison.Ordinal);
            Assert.EndsWith(".", parts[^1].Trim().Replace("`.", ".", StringComparison.Ordinal).Replace("`", ".", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Names_of_rules_are_different_plain_and_no_setting_of_check()
    {
        Assert.Equal(Rules.All.Length, Rules.All.Select(r => r.Name).Distinct().Count());
        Assert.All(Rules.All, r => Assert.Matches("^[a-z][a-z0-9_]+$", r.Name));
        Assert.Empty(Rules.All.Select(r => r.Name).Intersect(CheckConfig.Keys));
    }

    [Fact]
    public void The_sources_give_each_rule_the_severity_that_its_entry_says()
    {
        foreach (string path in Sources())
        {
            foreach (Match given in Given().Matches(File.ReadAllText(path)))
            {
                string severity = given.Groups[1].Value == "Notice" ? "Info" : given.Groups[1].Value;
                Assert.True(Rules.Find(given.Groups[2].Value)!.Severity.ToString() == severity, $"{path}: {given.Value}");
            }
        }
    }

    [Fact]
    public void The_configuration_reference_has_every_key_and_no_other()
    {
        string[] written = [.. Rows("configuration.md").SelectMany(r => Quoted().Matches(r[0])).Select(m => m.Groups[1].Value)];
        HashSet<string> groups = [.. ConfigParser.KnownKeys.Where(k => k.Contains('.', StringComparison.Ordinal)).Select(k => k.Split('.')[0])];
        Assert.Equal(ConfigParser.KnownKeys.Where(k => !groups.Contains(k) || k == "feeds").Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_configuration_reference_is_right_about_defaults()
    {
        SiteConfig config = ConfigParser.Parse(TestSite.Load("-- staticnews.yml --\ntitle: T\n").Config[0]).Value!;
        Dictionary<string, string> defaults = Rows("configuration.md").Where(r => r[0].StartsWith('`')).ToDictionary(r => r[0].Trim('`'), r => r[2].Trim('`'), StringComparer.Ordinal);
        Assert.Equal(config.BaseUrl, defaults["base_url"]);
        Assert.Equal(config.Language, defaults["language"]);
        Assert.Equal(config.TimeZone, defaults["time_zone"]);
        Assert.Equal(config.ArticlePermalink, defaults["permalinks.articles"]);
        Assert.Equal($"{config.Paginate}", defaults["paginate"]);
        Assert.Equal(string.Join(", ", config.FurtherReadingHeadings), defaults["further_reading.headings"]);
        Assert.Equal($"{config.RelatedCount}", defaults["related.count"]);
        Assert.Equal($"{config.Feeds.Limit}", defaults["feeds.limit"]);
        Assert.Equal($"{config.Check.MaxImageKilobytes}", defaults["check.max_image_kilobytes"]);
        Assert.Equal($"{config.Check.MaxImagePixels}", defaults["check.max_image_pixels"]);
        Assert.Equal(SiteConfig.Accents[0], defaults["theme.accent"]);
    }

    [Fact]
    public void The_front_matter_reference_has_every_key_with_its_other_names()
    {
        string[] written = [.. Rows("front-matter.md").SelectMany(r => Quoted().Matches(r[0])).Select(m => m.Groups[1].Value.Split(':')[0])];
        Assert.Equal(FrontMatterKeys.Own.Concat(FrontMatterKeys.Synonyms).Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_parser_reads_the_keys_that_it_lists_and_no_other()
    {
        string parser = File.ReadAllText(Path.Combine(Repository.Root, "src", "StaticNews.Core", "Content", "FrontMatterParser.cs"));
        IEnumerable<string> read = Arm().Matches(parser).SelectMany(m => Word().Matches(m.Value)).Select(m => m.Groups[1].Value).Except(["true", "false"]);
        Assert.Equal(FrontMatterKeys.Own.Concat(FrontMatterKeys.Synonyms).Order(StringComparer.Ordinal), read.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Links_between_documents_lead_to_files_and_headings_that_are_there()
    {
        foreach (string path in Directory.GetFiles(Manual, "*.md").Append(Path.Combine(Repository.Root, "README.md")))
        {
            foreach (Match link in Link().Matches(Example().Replace(File.ReadAllText(path), "")))
            {
                string target = Path.Combine(Path.GetDirectoryName(path)!, link.Groups[1].Value);
                Assert.True(File.Exists(target), $"{path}: {link.Value}");
                string heading = link.Groups[2].Value.TrimStart('#');
                Assert.True(heading.Length == 0 || Headings(target).Contains(heading), $"{path}: {link.Value}");
            }
        }
    }

    private static string Entry(Rule rule) => Diagnostics.Split($"### {rule.Code} {rule.Name}\n")[1].Split("\n### ")[0].Split("\n## ")[0].Trim('\n');

    private static string[][] Rows(string file) => [.. Read(file).Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| key |", StringComparison.Ordinal)).Select(l => l.Split('|')[1..^1].Select(c => c.Trim()).ToArray())];

    private static string[] Headings(string path) => [.. File.ReadAllLines(path).Where(l => l.StartsWith('#')).Select(l => Punctuation().Replace(l.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    private static string Read(string name) => File.ReadAllText(Path.Combine(Manual, name)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(p => !p.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex("\"(SN[0-9]{4})\"")]
    private static partial Regex Code();

    [GeneratedRegex("Diagnostic\\.(Error|Warning|Notice)\\(\\s*\"(SN[0-9]{4})\"")]
    private static partial Regex Given();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("^\\s*(case )?\"\\w+\"( or \"\\w+\")*( when [^=]*)?( =>|:)", RegexOptions.Multiline)]
    private static partial Regex Arm();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\(([\w./-]+\.md)(#[\w-]+)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```[\s\S]*?^```|^    .*$|`[^`\n]*`", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
