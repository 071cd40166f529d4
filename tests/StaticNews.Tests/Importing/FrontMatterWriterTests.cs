using StaticNews.Content;
using StaticNews.Importing;
using StaticNews.Model;

namespace StaticNews.Tests.Importing;

public sealed class FrontMatterWriterTests
{
    [Theory]
    [InlineData("plain words")]
    [InlineData("with: colon")]
    [InlineData("with #hash and ' and \" and \\")]
    [InlineData(" # a comment? no")]
    [InlineData("- not a list")]
    [InlineData("? & * ! | > % @ `")]
    [InlineData("{a: b}, [c]")]
    [InlineData("true")]
    [InlineData("No")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("012")]
    [InlineData("1e3")]
    [InlineData("2024-05-01")]
    [InlineData("...")]
    [InlineData("---")]
    [InlineData("=")]
    [InlineData("ends with:")]
    [InlineData("line\nbreak\ttab")]
    [InlineData("emoji 🚢 and 日本 and e\u0301 and \u2028 and \uFEFF")]
    [InlineData(" spaces ")]
    public void A_text_is_read_back_as_it_was_written(string text)
    {
        string yaml = FrontMatterWriter.WriteBare([("key", Yaml.Text(text)), ("list", Yaml.List([text])), ("map", Yaml.Map((text, Yaml.Map(("in", Yaml.Text(text))))))]);
        Checked<YamlNode.Mapping> read = YamlReader.Read(yaml, "a.md", 0);
        Assert.Empty(read.Diagnostics);
        Settings settings = new(read.Value!);
        Assert.Equal(text, ((YamlNode.Scalar)settings.Node("key")!).Text);
        Assert.Equal(text, ((YamlNode.Scalar)((YamlNode.Sequence)settings.Node("list")!).Items[0]).Text);
        YamlNode.Mapping map = (YamlNode.Mapping)settings.Node("map")!;
        Assert.Equal(text, map.Entries[0].Key.Text);
        Assert.Equal(text, ((YamlNode.Scalar)((YamlNode.Mapping)map.Entries[0].Value).Entries[0].Value).Text);
        Assert.False(((YamlNode.Scalar)settings.Node("key")!).IsNull);
    }

    [Fact]
    public void Control_characters_which_the_reader_refuses_are_left_out() =>
        Assert.Equal("a: \"x y\"\n", FrontMatterWriter.WriteBare([("a", Yaml.Text("x\r\u0007 \u0085y"))]));

    [Fact]
    public void Front_matter_is_bound_to_the_same_values()
    {
        string yaml = FrontMatterWriter.WriteBare([
            ("title", Yaml.Text("yes: \"no\"")), ("date", Yaml.Plain(SourceDate.Parse("2024-05-01 23:30:00 -0500")!.Text)), ("draft", Yaml.Flag(true)), ("weight", Yaml.Number(-3)),
            ("topics", Yaml.List(["on", "C#", "a, b"])), ("image", Yaml.Map(("src", Yaml.Text("/a.png")), ("alt", Yaml.Text("")))), ("empty", Yaml.List([])), ("odd", Yaml.Plain("0755"))]);
        List<Diagnostic> found = [];
        (FrontMatter front, _, _) = FrontMatterParser.Bind(YamlReader.Read(yaml, "a.md", 0).Value!, "a.md", "", new SiteConfig { Title = "" }, found);
        Assert.Empty(found);
        Assert.Equal("yes: \"no\"", front.Title);
        Assert.Equal(new DateTimeOffset(2024, 5, 1, 23, 30, 0, TimeSpan.FromHours(-5)), front.Date);
        Assert.Equal((true, -3), (front.Draft, front.Weight));
        Assert.Equal<string>(["on", "C#", "a, b"], front.Topics);
        Assert.Equal("/a.png", front.Image!.Src);
        Assert.Equal("0755", front.Params["odd"]);
    }

    [Fact]
    public void Nested_lists_and_mappings_are_read_back()
    {
        string yaml = FrontMatterWriter.WriteBare([("a", new YamlNode.Sequence([Yaml.Map(("x", Yaml.Text("1")), ("y", Yaml.List(["p", "q"]))), Yaml.List(["r"]), Yaml.Map()], 0, 0))]);
        YamlNode.Sequence list = (YamlNode.Sequence)new Settings(YamlReader.Read(yaml, "a", 0).Value!).Node("a")!;
        Assert.Equal(3, list.Items.Length);
        Assert.Equal<string>(["p", "q"], new Settings((YamlNode.Mapping)list.Items[0]).Texts("y"));
        Assert.Equal<string>(["r"], Settings.TextsOf(list.Items[1]));
    }

    [Theory]
    [InlineData("2024-5-1", "2024-05-01")]
    [InlineData("2024-05-01 9:00:00 -0500", "2024-05-01T09:00:00-05:00")]
    [InlineData("2024-05-01T09:00Z", "2024-05-01T09:00:00Z")]
    [InlineData("2024-05-01 09:00:00.123 +08:00", "2024-05-01T09:00:00.123+08:00")]
    [InlineData("2024-05-01 09:00:00 -0400 EDT", "2024-05-01T09:00:00-04:00")]
    [InlineData("Wed, 01 May 2024 09:00:00 GMT", "2024-05-01T09:00:00Z")]
    [InlineData("2024-02-30", null)]
    [InlineData("soon", null)]
    public void Dates_of_other_systems_keep_their_instant(string written, string? expected) => Assert.Equal(expected, SourceDate.Parse(written)?.Text);
}
