using System.Text;
using StaticNews.Importing;
using StaticNews.Importing.WordPress;
using StaticNews.Model;

namespace StaticNews.Tests.Importing;

public sealed class WordPressImportTests
{
    private const string Head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>Harbour Times</title><link>https://harbour.example/paper</link><description>Port news</description><language>en-GB</language>
        <wp:wxr_version>1.2</wp:wxr_version>
        <wp:author><wp:author_login><![CDATA[desk1]]></wp:author_login><wp:author_display_name><![CDATA[Harbour desk]]></wp:author_display_name></wp:author>
        <wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>ports</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[Ports & quays]]></wp:cat_name><wp:category_description>All ports</wp:category_description></wp:category>
        <wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>cranes</wp:category_nicename><wp:category_parent>ports</wp:category_parent><wp:cat_name>Cranes</wp:cat_name></wp:category>
        """;

    private const string Tail = "</channel></rss>";

    private static ImportedSite Import(string items, ImportOptions? options = null, string head = Head, string tail = Tail) => ImportRaw(head + items + tail, options);

    private static ImportedSite ImportRaw(string xml, ImportOptions? options = null)
    {
        List<OutputFile> written = [];
        ImportReport report = WordPressImporter.Import(() => new MemoryStream(Encoding.UTF8.GetBytes(xml)), "export.xml", options ?? new ImportOptions { Now = ImportedSite.Now }, written.Add);
        return ImportedSite.Collect(written, report);
    }

    private static string Item(string title, string link, string content, string more = "", string type = "post", string status = "publish", string name = "", int id = 1, string gmt = "2024-05-01 05:00:00") => $"""
        <item><title>{title}</title><link>{link}</link><dc:creator><![CDATA[desk1]]></dc:creator><content:encoded><![CDATA[{content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
        <wp:post_id>{id}</wp:post_id><wp:post_date>2024-05-01 06:00:00</wp:post_date><wp:post_date_gmt>{gmt}</wp:post_date_gmt><wp:post_name>{(name.Length > 0 ? name : "post-" + id)}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{type}</wp:post_type>{more}</item>
        """;

    private const string Ports = "<category domain=\"category\" nicename=\"ports\"><![CDATA[Ports & quays]]></category>";

    [Fact]
    public void A_post_keeps_its_address_instant_author_section_and_topics()
    {
        ImportedSite site = Import(Item("Rail &amp; ports: a start", "https://harbour.example/paper/2024/05/01/rail/", "<p>Text</p>", Ports + "<category domain=\"category\" nicename=\"cranes\">Cranes</category><category domain=\"post_tag\" nicename=\"big-ships\">Big ships</category><wp:is_sticky>1</wp:is_sticky>", name: "rail"));
        Assert.Empty(site.Report.Diagnostics);
        string[] front = site.Front("content/ports/rail.md");
        Assert.Contains("title: \"Rail & ports: a start\"", front);
        Assert.Contains("date: 2024-05-01T06:00:00+01:00", front);
        Assert.Contains("  - Cranes", front);
        Assert.Contains("  - Big ships", front);
        Assert.Contains("  - Harbour desk", front);
        Assert.Contains("featured: true", front);
        Assert.DoesNotContain(front, l => l.StartsWith("url:", StringComparison.Ordinal));
        Assert.Contains("articles: /:year/:month/:day/:slug/", site.Files["staticnews.yml"], StringComparison.Ordinal);
        BuildResult built = site.Build();
        Assert.DoesNotContain(built.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Empty(site.Unanswered(built));
        string[] expected = ["/2024/05/01/rail/", "/category/ports/", "/category/ports/cranes/", "/tag/big-ships/", "/author/desk1/"];
        Assert.Empty(expected.Except(site.Report.Urls.Select(u => u.Url)));
    }

    [Fact]
    public void Blocks_and_classic_text_become_Markdown()
    {
        ImportedSite site = Import(
            Item("B", "https://harbour.example/paper/b/", "<!-- wp:heading --><h2 class=\"wp-block-heading\">Quay</h2><!-- /wp:heading -->\n<!-- wp:list --><ul><!-- wp:list-item --><li>One</li><!-- /wp:list-item --></ul><!-- /wp:list -->\n<!-- wp:embed {\"url\":\"https://youtu.be/dQw4w9WgXcQ\"} --><figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\nhttps://youtu.be/dQw4w9WgXcQ\n</div></figure><!-- /wp:embed -->\n<!-- wp:latest-posts /-->\nLoose classic\n\ntext", id: 1)
            + Item("C", "https://harbour.example/paper/c/", "First line\nsecond\n\n<h3>Head</h3>\nAfter <a href=\"https://harbour.example/paper/?p=1\">that</a>\n<!--more-->\n<pre>a\n\nb</pre>", id: 2));
        Assert.Equal("## Quay\n\n- One\n\n[Video on YouTube](https://www.youtube.com/watch?v=dQw4w9WgXcQ)\n\nLoose classic\n\ntext", site.Body("content/post-1.md"));
        Assert.Equal("First line\\\nsecond\n\n### Head\n\nAfter [that](post-1.md)\n\n<!--more-->\n\n```\na\n\nb\n```", site.Body("content/post-2.md"));
        Assert.Contains("the block 'latest-posts' is made by WordPress", site.Losses, StringComparison.Ordinal);
    }

    [Fact]
    public void Shortcodes_of_WordPress_are_translated_and_others_stay_visible()
    {
        ImportedSite site = Import(Item("S", "https://harbour.example/paper/s/", "[caption id=\"a\" width=\"3\"]<img src=\"/x.jpg\" alt=\"X\" /> A <b>cap</b>[/caption]\n\n[embed]https://vimeo.com/12345[/embed]\n\n[gallery ids=\"9\"]\n\n[contact-form-7 id=\"3\" title=\"<x>\"] and [sic] and [[gallery]]"
            ) + Item("Crane", "https://harbour.example/paper/crane/", "", "<wp:attachment_url>https://harbour.example/paper/wp-content/uploads/c.jpg</wp:attachment_url><wp:post_parent>1</wp:post_parent><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A crane</wp:meta_value></wp:postmeta>", type: "attachment", status: "inherit", id: 9));
        string body = site.Body("content/post-1.md");
        Assert.Contains("![X](/x.jpg \"A cap\")", body, StringComparison.Ordinal);
        Assert.Contains("[Video on Vimeo](https://vimeo.com/12345)", body, StringComparison.Ordinal);
        Assert.Contains("![A crane](https://harbour.example/paper/wp-content/uploads/c.jpg)", body, StringComparison.Ordinal);
        Assert.Contains("`[contact-form-7 id=\"3\" title=\"<x>\"]` and [sic] and [gallery]", body, StringComparison.Ordinal);
        Assert.Contains("the shortcode 'contact-form-7' is kept as text", site.Losses, StringComparison.Ordinal);
        Assert.Contains("c.jpg is not copied; pass --uploads", site.Losses, StringComparison.Ordinal);
    }

    [Fact]
    public void Uploads_at_hand_keep_their_address_and_the_featured_picture_is_set()
    {
        SourceFile file = new("2024/05/c.jpg", default, "1-1", "/old/c.jpg");
        ImportedSite site = Import(
            Item("P", "https://harbour.example/paper/p/", "<img src=\"https://harbour.example/paper/wp-content/uploads/2024/05/c-300x200.jpg\"><img src=\"http://harbour.example/paper/wp-content/uploads/gone.jpg\">", "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>")
            + Item("Crane", "https://harbour.example/paper/crane/", "", "<wp:attachment_url>https://harbour.example/paper/wp-content/uploads/2024/05/c.jpg</wp:attachment_url>", type: "attachment", status: "inherit", id: 9),
            new ImportOptions { Now = ImportedSite.Now, Uploads = new Dictionary<string, SourceFile> { [file.Path] = file } });
        Assert.Equal("copy of /old/c.jpg", site.Files["static/wp-content/uploads/2024/05/c.jpg"]);
        Assert.Contains("](/wp-content/uploads/2024/05/c.jpg)", site.Body("content/post-1.md"), StringComparison.Ordinal);
        Assert.Contains("  src: /wp-content/uploads/2024/05/c.jpg", site.Front("content/post-1.md"));
        Assert.Contains("gone.jpg is not in the folder of uploads", site.Losses, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("pending")]
    [InlineData("private")]
    public void What_was_not_public_is_a_draft(string status) =>
        Assert.Contains("draft: true", Import(Item("D", "https://harbour.example/paper/?p=1", "x", status: status)).Front("content/post-1.md"));

    [Fact]
    public void A_scheduled_post_keeps_its_future_date_and_a_password_makes_a_draft()
    {
        ImportedSite site = Import(Item("F", "https://harbour.example/paper/f/", "x", status: "future", id: 1) + Item("L", "https://harbour.example/paper/l/", "x", "<wp:post_password>s</wp:post_password>", id: 2));
        Assert.DoesNotContain("draft: true", site.Front("content/post-1.md"));
        Assert.Contains("draft: true", site.Front("content/post-2.md"));
    }

    [Fact]
    public void Comments_become_data_without_mail_and_network_addresses()
    {
        string comment = "<wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author><![CDATA[A: reader]]></wp:comment_author><wp:comment_author_email>secret@mail.example</wp:comment_author_email><wp:comment_author_IP>10.9.8.7</wp:comment_author_IP><wp:comment_author_url>javascript:x</wp:comment_author_url><wp:comment_date_gmt>2024-05-02 01:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[So <b>good</b>\n<script>x</script>]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>";
        ImportedSite site = Import(Item("P", "https://harbour.example/paper/p/", "x", comment + comment.Replace("<wp:comment_approved>1", "<wp:comment_approved>spam", StringComparison.Ordinal), name: "p"));
        string data = site.Files["data/comments/p.yml"];
        Assert.Contains("author: \"A: reader\"", data, StringComparison.Ordinal);
        Assert.Contains("date: 2024-05-02T01:00:00Z", data, StringComparison.Ordinal);
        Assert.Contains("text: So **good**", data, StringComparison.Ordinal);
        Assert.DoesNotMatch("secret|10\\.9|javascript|script>", data);
        Assert.Contains("1 comment not approved", site.Losses, StringComparison.Ordinal);
    }

    [Fact]
    public void Posts_without_pretty_addresses_are_reported_one_by_one()
    {
        ImportedSite site = Import(Item("P", "https://harbour.example/paper/?p=1", "x"));
        Assert.Contains("'P' was at https://harbour.example/paper/?p=1", site.Losses, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Report.Urls, u => u.Url.Contains('?', StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_keep_nested_addresses_and_former_slugs_lead_to_the_post()
    {
        ImportedSite site = Import(Item("Team", "https://harbour.example/paper/about/team/", "x", type: "page", name: "team", id: 1) + Item("P", "https://harbour.example/paper/2024/05/01/new/", "x", "<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>former</wp:meta_value></wp:postmeta>", name: "new", id: 2));
        Assert.Contains("url: /about/team/", site.Front("content/about-team.md"));
        Assert.Contains("  - /2024/05/01/former/", site.Front("content/new.md"));
        Assert.Empty(site.Unanswered(site.Build()));
    }

    [Fact]
    public void Two_posts_of_one_name_get_two_files()
    {
        ImportedSite site = Import(Item("A", "https://harbour.example/paper/2024/05/01/x/", "a", name: "x", id: 1) + Item("B", "https://harbour.example/paper/2024/05/02/x/", "b", name: "x", id: 2));
        Assert.Empty(site.Report.Diagnostics);
        Assert.Equal(["a", "b"], new[] { site.Body("content/x.md"), site.Body("content/x-2.md") });
    }

    [Fact]
    public void Entities_from_outside_and_bombs_are_refused()
    {
        const string External = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&x;</title></channel></rss>";
        const string Bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss>&b;</rss>";
        Assert.All(new[] { External, Bomb }, xml =>
        {
            ImportedSite site = ImportRaw(xml);
            Assert.Contains("SN1707: the export declares a document type or entities", site.Diagnostics, StringComparison.Ordinal);
            Assert.Empty(site.Files);
        });
    }

    [Fact]
    public void An_export_that_was_cut_off_writes_nothing_and_names_the_line()
    {
        ImportedSite site = Import(Item("A", "https://harbour.example/paper/a/", "x"), tail: "<item><title>Half");
        Assert.Matches(@"export\.xml\(\d+\): SN1707: the export is broken or cut off", site.Diagnostics);
        Assert.Empty(site.Files);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(40)]
    public void A_post_beyond_the_limit_is_refused_by_its_title(int megabytes)
    {
        ImportedSite site = Import(Item("Too long", "https://harbour.example/paper/a/", new string('x', megabytes * 1024 * 1024)));
        Assert.Contains("SN1708: 'Too long' holds more than 8 MiB of text", site.Diagnostics, StringComparison.Ordinal);
        Assert.Empty(site.Files);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void The_length_of_a_section_is_counted_across_reads_of_any_size(int size)
    {
        Assert.Equal("<a>]]><![CDATA[12345]]]></a><![CDATA[]]>", Read("<a>]]><![CDATA[12345]]]></a><![CDATA[]]>", size, 6));
        Assert.Null(Read("<a><<![CDATA[123456789]]></a>", size, 8));

        static string? Read(string text, int size, int limit)
        {
            using CDataLimit stream = new(new MemoryStream(Encoding.UTF8.GetBytes(text)), limit);
            StringBuilder read = new();
            byte[] buffer = new byte[size];
            try
            {
                for (int n = stream.Read(buffer); n > 0; n = stream.Read(buffer))
                {
                    read.Append(Encoding.UTF8.GetString(buffer, 0, n));
                }

                return read.ToString();
            }
            catch (CDataLimit.OverlongException)
            {
                return null;
            }
        }
    }

    [Fact]
    public void Another_feed_is_no_export() =>
        Assert.Contains("SN1701: this is not a WordPress export", ImportRaw("<rss><channel><title>x</title><item><title>y</title></item></channel></rss>").Diagnostics, StringComparison.Ordinal);
}
