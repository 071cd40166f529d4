using System.Text;
using System.Text.RegularExpressions;
using StaticNews.Files;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

/// <summary>The demo newsroom in site/, built from disk as readers of the README build it.</summary>
public sealed class DemoSiteTests
{
    private static readonly Lazy<BuildResult> Built = new(() => Build());

    [Fact]
    public void The_demo_newsroom_has_no_error_and_no_broken_link()
    {
        Assert.DoesNotContain(Built.Value.Diagnostics, d => d.Severity == Severity.Error || d.Code is "SN1111" or "SN1201" or "SN1202");
    }

    [Theory]
    [InlineData("Malaysia-China relations overview", "/topics/malaysia-china-relations/")]
    [InlineData("Learn more about ECRL", "/topics/ecrl/")]
    [InlineData("Digital Silk Road insights", "/topics/digital-silk-road/")]
    [InlineData("Malaysia-China cultural relations", "/topics/malaysia-china-cultural-relations/")]
    [InlineData("ASEAN-China cooperation", "/topics/asean-china-cooperation/")]
    public void Each_phrase_of_the_talks_leads_where_a_reader_expects(string phrase, string url)
    {
        Match link = Regex.Match(Page("world/xi-anwar-talks/index.html"), $"""<p>.*<a [^>]*href="([^"]+)"[^>]*>{Regex.Escape(phrase)}</a></p>""");
        Assert.Equal(url, link.Groups[1].Value);
    }

    [Fact]
    public void Topics_that_nobody_wrote_have_a_page_that_names_who_asks()
    {
        string[] stubs = ["asean-china-cooperation", "bunkering", "cable-repair-permits", "flash-floods", "freight-subsidies", "grain-reserves"];
        Assert.All(stubs, slug => Assert.False(File.Exists(Path.Combine(Path.Combine(Repository.Root, "site"), "content", "topics", slug + ".md"))));
        Assert.All(stubs, slug => Assert.Contains($"topics/{slug}/index.html", Built.Value.Files.Select(f => f.Path)));
        Assert.Contains("/world/xi-anwar-talks/", Page("topics/asean-china-cooperation/index.html"), StringComparison.Ordinal);
        Assert.Contains("/world/kra-canal/", Page("topics/asean-china-cooperation/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_draft_and_the_held_article_are_named_nowhere()
    {
        Assert.All(Built.Value.Files.Where(f => f.CopyFrom is null), f =>
        {
            string text = Encoding.UTF8.GetString(f.Bytes.Span);
            Assert.DoesNotContain("Kites that hum", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Half-time in the monsoon", text, StringComparison.Ordinal);
        });
    }

    private static string Page(string path) => Encoding.UTF8.GetString(Built.Value.Files.Single(f => f.Path == path).Bytes.Span);

    private static BuildResult Build()
    {
        BuildOptions options = TestSite.Options with { Source = Path.Combine(Repository.Root, "site") };
        return SiteBuilder.Build(SiteLoader.Load(options, CancellationToken.None).Value!, options, BuildMemory.None, CancellationToken.None);
    }
}
