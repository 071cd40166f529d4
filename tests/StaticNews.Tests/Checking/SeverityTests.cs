using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Checking;

public sealed class SeverityTests
{
    private const string Site = "-- content/a.md --\n---\ntitle: A\nsummary: All.\n---\n[x](nowhere.md) ![](/q.png)\n-- static/q.png --\nx\n-- staticnews.yml --\ntitle: T\nbase_url: https://example.org/\ncheck: ";

    [Theory]
    [InlineData("{}", "warning SN1201, warning SN1901, info SN1903")]
    [InlineData("{broken_link: error, missing_alt: off, orphan: warning}", "error SN1201, warning SN1903")]
    [InlineData("{SN1201: notice, SN1901: notice, SN1903: off}", "info SN1201, info SN1901")]
    public void The_site_chooses_severities_by_name_or_code(string check, string expected) =>
        Assert.Equal(expected, string.Join(", ", TestCheck.All(Site + check + "\n").Select(l => l.Split(": ")[1]).Order(StringComparer.Ordinal).OrderBy(s => s.Split(' ')[1], StringComparer.Ordinal)));

    [Theory]
    [InlineData("{mising_alt: off}", "staticnews.yml(3,9): error SN1108: 'check.mising_alt' is neither a rule nor a setting. Did you mean 'missing_alt'?")]
    [InlineData("{SN1991: off}", "error SN1108: 'check.SN1991' is neither a rule nor a setting. Did you mean 'SN1901'?")]
    [InlineData("{missing_alt: fatal}", "staticnews.yml(3,22): error SN1115: 'fatal' is not a severity. Write one of error, notice, off, warning.")]
    [InlineData("{not_a_date: off}", "error SN1900: SN1106 (not_a_date) stops every build")]
    [InlineData("{max_image_pixels: many}", "error SN1105")]
    [InlineData("strict", "error SN1103")]
    public void A_wrong_line_of_check_is_an_error_with_what_to_write(string check, string expected) =>
        Assert.Contains(expected, string.Join('\n', TestCheck.All(Site + check + "\n")), StringComparison.Ordinal);

    [Fact]
    public void An_error_of_the_build_stays_one_whatever_the_check_thinks_of_it() => Assert.Contains(
        TestCheck.All("-- content/a.md --\n[[Nothing of that name]]\n-- staticnews.yml --\ntitle: T\nfurther_reading: {unresolved: error}\ncheck: {unwritten_topic: off, unresolved_phrase: off}\n"),
        l => l.Contains(": error SN121", StringComparison.Ordinal));
}
