using StaticNews.Importing;

namespace StaticNews.Tests.Importing;

public sealed class HtmlToMarkdownTests
{
    private static string Convert(string html) => new HtmlToMarkdown(_ => null, _ => { }).Convert(html);

    [Theory]
    [InlineData("<p>a <strong>b </strong>c <em>d</em><br>e</p>", "a **b** c *d*\\\ne")]
    [InlineData("<p>2 * 3 _x_ a_b `c` \\ &lt;b&gt; &amp;amp; [[w]] [sic] ~~n~~</p>", "2 \\* 3 \\_x\\_ a_b \\`c\\` \\\\ \\<b> \\&amp; \\[[w]] [sic] \\~~n\\~~")]
    [InlineData("<p># no</p><p>1. no</p><p>- no</p><p>&gt; no</p>", "\\# no\n\n1\\. no\n\n\\- no\n\n\\> no")]
    [InlineData("<h1>T</h1><h3>U <a href=\"/x\">v</a></h3>", "## T\n\n### U [v](/x)")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "- a\n  - b\n- c\n\n  d")]
    [InlineData("<ol start=\"3\"><li>a</li><li>b</li></ol>", "3. a\n4. b")]
    [InlineData("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b")]
    [InlineData("<pre><code class=\"language-go\">x &lt; `y`\n</code></pre>", "```go\nx < `y`\n```")]
    [InlineData("<p><code>a`b</code></p>", "``a`b``")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td><b>c</b></td></tr></table>", "| a | b |\n| --- | --- |\n| 1\\|2 | **c** |")]
    [InlineData("<figure><img src=\"a b.png\" alt=\"x [y]\"><figcaption>Cap</figcaption></figure>", "![x \\[y\\]](<a b.png> \"Cap\")")]
    [InlineData("<figure><img src=\"a.png\"><figcaption>By <a href=\"/x\">us</a></figcaption></figure>", "![](a.png)\n\n*By [us](/x)*")]
    [InlineData("<iframe src=\"//www.youtube.com/embed/dQw4w9WgXcQ?rel=0\"></iframe>", "[Video on YouTube](https://www.youtube.com/watch?v=dQw4w9WgXcQ)")]
    [InlineData("<p>a</p><script>alert(1)</script><style>x</style><hr><!-- c --><p>b</p>", "a\n\n---\n\nb")]
    [InlineData("<p><a href=\"javascript:alert(1)\">x</a> <a href=\"java&#10;script:alert(1)\">y</a></p>", "x y")]
    [InlineData("<p><a href=\"/a\">b ] c</a></p>", "[b \\] c](/a)")]
    [InlineData("<div>loose <b>text</b><p>par</p>tail</div>", "loose **text**\n\npar\n\ntail")]
    public void Html_becomes_the_Markdown_that_means_the_same(string html, string expected) => Assert.Equal(expected, Convert(html));

    [Theory]
    [InlineData("div")]
    [InlineData("blockquote")]
    [InlineData("b")]
    [InlineData("ul><li")]
    public void Deep_nesting_ends_in_text(string element)
    {
        string close = element.Contains('>', StringComparison.Ordinal) ? "</li></ul>" : $"</{element}>";
        string html = string.Concat(Enumerable.Repeat($"<{element}>", 3_000)) + "core" + string.Concat(Enumerable.Repeat(close, 3_000));
        Assert.Contains("core", Convert(html), StringComparison.Ordinal);
    }
}
