using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Checking;

public sealed class FixTests
{
    private const string Rail = "-- content/business/rail.md --\n---\ntitle: Rail\naliases: [/old/rail/]\n---\nText.\n";

    [Theory]
    [InlineData("[x](rail.md)", "[x](../business/rail.md)")]
    [InlineData("[x](../asia/rail.md#top \"T\")", "[x](../business/rail.md#top \"T\")")]
    [InlineData("[rail.md](rail.md) and rail.md", "[rail.md](../business/rail.md) and rail.md")]
    [InlineData("[x](/world/rail/)", "[x](/business/rail/)")]
    [InlineData("[x](/old/rail/?a=1#top)", "[x](/business/rail/?a=1#top)")]
    [InlineData("[x](rail.md) [y](rail.md)", "[x](../business/rail.md) [y](../business/rail.md)")]
    [InlineData("[x](https://example.org/business/rail/#top)", "[x](/business/rail/#top)")]
    [InlineData("[x](https://example.org/nowhere/)", null)]
    [InlineData("[x](rial.md)", null)]
    [InlineData("[x][r]\n\n[r]: rail.md", null)]
    [InlineData("![x](rail.png)", null)]
    public void A_link_is_mended_only_when_one_article_can_be_meant(string markdown, string? expected) =>
        Assert.Equal(expected, TestCheck.Mend($"{Rail}-- content/world/a.md --\n{markdown}\n").GetValueOrDefault("content/world/a.md")?.TrimEnd('\n'));

    [Fact]
    public void Two_articles_of_the_name_are_no_reason_to_choose_one() =>
        Assert.Empty(TestCheck.Mend($"{Rail}-- content/culture/rail.md --\n---\ntitle: Rails of song\n---\n-- content/world/a.md --\n[x](rail.md)\n"));

    [Fact]
    public void A_picture_is_mended_when_only_its_capitals_differ() => Assert.Equal(
        "![x](Quay.JPG) ![x](other/quay.jpg)\n",
        TestCheck.Mend("-- content/a/index.md --\n![x](quay.jpg) ![x](other/quay.jpg)\n-- content/a/Quay.JPG --\nx\n")["content/a/index.md"]);

    [Theory]
    [InlineData("sumary: x", "summary: x")]
    [InlineData("sumary: x\nsummary: y", null)]
    [InlineData("colour: x", null)]
    [InlineData("\"sumary\": x", "\"summary\": x")]
    public void A_key_that_is_one_letter_off_is_mended_when_the_right_one_is_not_there(string line, string? expected) =>
        Assert.Equal(expected is null ? null : $"---\ntitle: A\n{expected}\n---\nsumary", TestCheck.Mend($"-- content/a.md --\n---\ntitle: A\n{line}\n---\nsumary\n").GetValueOrDefault("content/a.md")?.TrimEnd('\n'));

    [Fact]
    public void Everything_else_of_a_file_stays_byte_for_byte()
    {
        using SiteOnDisk site = new(Rail);
        site.Write("content/world/a.md", "\uFEFF---\r\ntitle: A\r\nsumary: x  \r\n---\r\n\r\nFirst\t[x](rail.md).   \r\nLast");
        ProgramRun dry = StaticNewsProgram.Run("check", "-s", site.Root, "--fix", "--dry-run");
        Assert.Equal(
            "content/world/a.md(3): SN1111\n- sumary: x  \n+ summary: x  \ncontent/world/a.md(6): SN1201\n- First [x](rail.md).   \n+ First [x](../business/rail.md).   \n2 lines would change; run without --dry-run to change them.\n",
            dry.Output[..(dry.Output.IndexOf("Checked", StringComparison.Ordinal))].Replace('\t', ' '));
        Assert.Contains("[x](rail.md)", File.ReadAllText(site.At("content/world/a.md")), StringComparison.Ordinal);

        ProgramRun run = StaticNewsProgram.Run("check", "-s", site.Root, "--fix");
        Assert.Equal("\uFEFF---\r\ntitle: A\r\nsummary: x  \r\n---\r\n\r\nFirst\t[x](../business/rail.md).   \r\nLast", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(site.At("content/world/a.md"))));
        Assert.Contains("\n2 lines mended.\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SN1201", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("mended", StaticNewsProgram.Run("check", "-s", site.Root, "--fix").Output, StringComparison.Ordinal);
        Assert.Equal(["a.md"], Directory.GetFiles(site.At("content/world")).Select(Path.GetFileName));
    }

    [UnixFact]
    public void A_file_behind_a_symbolic_link_is_left_alone_and_named()
    {
        using SiteOnDisk site = new(Rail + "-- notes/a.txt --\n[x](rail.md)\n");
        Directory.CreateDirectory(site.At("content/world"));
        File.CreateSymbolicLink(site.At("content/world/a.md"), site.At("notes/a.txt"));
        ProgramRun run = StaticNewsProgram.Run("check", "-s", site.Root, "--fix");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/world/a.md: error SN1931: the file is a symbolic link", run.Error, StringComparison.Ordinal);
        Assert.Equal("[x](rail.md)\n", File.ReadAllText(site.At("notes/a.txt")).TrimEnd('\n') + "\n");
    }
}
