using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class ThemeTests
{
    private const string Paper = """
        -- content/world/a.md --
        ---
        title: A
        date: 2026-11-20
        topics: [Rail, Ports]
        authors: [Asia desk, Business desk]
        series: The coast line
        corrections:
          - {date: 2026-11-22, text: "It is 665 kilometres, not 656."}
        ---
        Text. [Learn more about Laksa economics]()

        ## One

        ### Inner

        ## Two

        ## Three
        -- content/world/b.md --
        ---
        title: B
        date: 2026-10-02
        topics: [Rail]
        series: The coast line
        ---
        See [A](a.md).
        -- content/culture/c.md --
        ---
        title: C
        date: 2025-03-01
        topics: [Ports]
        ---
        Text.
        -- content/topics/rail.md --
        ---
        title: Rail
        ---
        ## Why
        -- content/authors/asia-desk.md --
        ---
        title: Asia desk
        ---
        A desk.

        """;

    [Theory]
    [InlineData("ms", "Arkib")]
    [InlineData("zh-Hans", "往期")]
    [InlineData("ar", "الأرشيف")]
    [InlineData("tlh", "Archive")]
    public void Pages_take_the_words_of_their_language_and_else_English(string language, string archive) =>
        Assert.Equal(archive, Text(Build($"language: {language}\n", ""), "archive/index.html", "h1"));

    [Theory]
    [InlineData("en", "Note", "Watch out")]
    [InlineData("de", "Hinweis", "Vorsicht")]
    [InlineData("ar", "ملاحظة", "تنبيه")]
    public void Boxes_have_their_titles_in_the_language_of_the_page_and_links_in_them_stay_whole(string language, string note, string caution)
    {
        const string Text = "> [!NOTE]\n> See [A](a.md).\n\n> [!CAUTION]\n> [One](a.md#one)\n\n[Two](a.md#two)\n";
        IHtmlDocument page = TestSites.Read(Build("", $"-- templates/i18n/en.yml --\nalert_caution: Watch out\n-- content/world/box.md --\n---\ntitle: Box\nlanguage: {language}\n---\n{Text}"), "world/box/index.html");
        Assert.Equal([note, caution], page.QuerySelectorAll(".markdown-alert-title").Select(t => t.TextContent));
        Assert.Equal(["/world/a/", "/world/a/#one", "/world/a/#two"], page.QuerySelectorAll(".body a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_page_that_leads_on_says_so_in_the_language_of_the_site()
    {
        TestSite site = Build("language: de\n", "-- content/world/old.md --\n---\ntitle: Old\naliases: [/alt/]\n---\nText.\n");
        Assert.Contains("<p>Diese Seite ist umgezogen nach <a href=\"/world/old/\">/world/old/</a></p>", site.Pages["alt/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_changes_one_word_and_keeps_the_others()
    {
        TestSite site = Build("", "-- templates/i18n/en.yml --\narchive: Back issues\n");
        Assert.Equal("Back issues", Text(site, "archive/index.html", "h1"));
        Assert.Equal("Topics", Text(site, "topics/index.html", "h1"));
    }

    [Fact]
    public void A_regional_language_builds_on_its_language_and_that_on_English()
    {
        TestSite site = Build("language: pt-BR\n", "-- templates/i18n/pt.yml --\narchive: Arquivo\ntopics: Tópicos\n-- templates/i18n/pt-BR.yml --\ntopics: Temas\n");
        Assert.Equal("Arquivo", Text(site, "archive/index.html", "h1"));
        Assert.Equal("Temas", Text(site, "topics/index.html", "h1"));
        Assert.Equal("Corrections", Text(site, "corrections/index.html", "h1"));
    }

    [Fact]
    public void An_article_in_another_language_has_its_words_and_direction()
    {
        TestSite site = Build("", "-- content/world/ar.md --\n---\ntitle: مرحبا\nlanguage: ar\ndate: 2026-11-20\n---\nنص.\n");
        IHtmlDocument page = TestSites.Read(site, "world/ar/index.html");
        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Contains("نُشر", page.QuerySelector(".credits")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("20 نوفمبر 2026", page.QuerySelector(".credits")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ar", TestSites.Read(site, "world/index.html").QuerySelector("article[lang]")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("en", "20 November 2026", "November 2026")]
    [InlineData("de", "20. November 2026", "November 2026")]
    [InlineData("es", "20 de noviembre de 2026", "noviembre de 2026")]
    [InlineData("zh", "2026年11月20日", "2026年11月")]
    public void Dates_are_written_as_the_language_writes_them(string language, string day, string month)
    {
        TestSite site = Build($"language: {language}\n", "");
        Assert.Equal(day, Text(site, "world/a/index.html", ".credits time"));
        Assert.Equal(month, Text(site, "archive/2026/11/index.html", "h1"));
    }

    [Theory]
    [InlineData("months: [Jan, Feb]", "templates/i18n/en.yml(1,9): error SN1404: 'months' has 2 names")]
    [InlineData("day_format: \"d 'x\"", "templates/i18n/en.yml(1,13): error SN1404: 'd 'x' is not a date format")]
    [InlineData("arkive: Back issues", "templates/i18n/en.yml(1,1): warning SN1405: no page shows the word 'arkive'. Did you mean 'archive'?")]
    [InlineData("archive: [a, b]", "templates/i18n/en.yml(1,10): error SN1103: 'archive' must be text")]
    public void A_wrong_word_list_is_named_with_its_place(string words, string diagnostic) =>
        Assert.Contains(diagnostic, Build("", $"-- templates/i18n/en.yml --\n{words}\n").Diagnostics, StringComparison.Ordinal);

    [Fact]
    public void A_word_that_no_list_has_is_an_error_in_the_template() =>
        Assert.Contains("templates/layouts/404.html(1,", Build("", "-- templates/layouts/404.html --\n{{ t.no_such_word }}\n").Diagnostics, StringComparison.Ordinal);

    [Fact]
    public void A_word_fills_in_what_it_is_given_and_escapes_it()
    {
        TestSite site = Build("", "-- templates/layouts/404.html --\n<h1>{{ t.part_of | fill 2 \"<b>\" }}</h1>\n");
        Assert.Contains("<h1>Part 2 of &lt;b&gt;</h1>", site.Pages["404.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_of_the_site_replaces_that_of_the_theme_everywhere()
    {
        TestSite site = Build("", "-- templates/partials/footer.html --\n<footer>Our own</footer>\n-- templates/partials/head-extra.html --\n<meta name=\"x\" content=\"y\">\n");
        Assert.All(Pages(site), p => Assert.Equal("Our own", p.Page.QuerySelector("footer")!.TextContent));
        Assert.All(Pages(site), p => Assert.NotNull(p.Page.QuerySelector("head meta[name=x]")));
    }

    [Fact]
    public void Every_page_has_one_headline_landmarks_and_a_way_to_the_content()
    {
        Assert.All(Pages(Build("", "")), p =>
        {
            Assert.Single(p.Page.QuerySelectorAll("h1"));
            Assert.Single(p.Page.QuerySelectorAll("body > header"));
            Assert.Single(p.Page.QuerySelectorAll("main"));
            Assert.Single(p.Page.QuerySelectorAll("body > footer"));
            Assert.Equal("#" + p.Page.QuerySelector("main")!.Id, p.Page.QuerySelector("body > a")!.GetAttribute("href"));
            Assert.All(p.Page.QuerySelectorAll("nav"), n => Assert.True(n.HasAttribute("aria-label") || n.HasAttribute("aria-labelledby"), p.Path));
        });
    }

    [Fact]
    public void Headings_never_skip_a_level()
    {
        Assert.All(Pages(Build("", "")), p =>
        {
            int[] levels = [.. p.Page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.TagName[1] - '0')];
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{p.Path}: h{pair.First} then h{pair.Second}"));
        });
    }

    [Fact]
    public void Ids_are_used_once_and_every_label_has_its_target()
    {
        Assert.All(Pages(Build("", "")), p =>
        {
            string[] ids = [.. p.Page.QuerySelectorAll("[id]").Select(e => e.Id!)];
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(p.Page.QuerySelectorAll("[aria-labelledby]"), e => Assert.Contains(e.GetAttribute("aria-labelledby"), ids));
        });
    }

    [Theory]
    [InlineData("world/index.html", "World", "page")]
    [InlineData("world/a/index.html", "World", "true")]
    [InlineData("topics/index.html", "Topics", "page")]
    [InlineData("topics/rail/index.html", "Topics", "true")]
    [InlineData("archive/2026/index.html", "Archive", "true")]
    public void The_menu_marks_where_the_reader_is(string path, string title, string current)
    {
        IElement marked = Assert.Single(TestSites.Read(Build("", ""), path).QuerySelectorAll(".menu [aria-current]"));
        Assert.Equal((title, current), (marked.TextContent, marked.GetAttribute("aria-current")));
    }

    [Fact]
    public void A_topic_that_nobody_wrote_says_so_and_who_asks_for_it()
    {
        IHtmlDocument page = TestSites.Read(Build("", ""), "topics/laksa-economics/index.html");
        Assert.Contains("Not yet written", page.QuerySelector("header.list-head")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Asked for in", page.QuerySelector("#asked-title")!.TextContent);
        Assert.Equal("/world/a/", page.QuerySelector(".quotes a")!.GetAttribute("href"));
        Assert.DoesNotContain("Not yet written", TestSites.Read(Build("", ""), "topics/rail/index.html").QuerySelector("header.list-head")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Topics_are_listed_by_letter_accents_aside()
    {
        TestSite site = Build("", "-- content/world/d.md --\n---\ntitle: D\ntopics: [Épices, Engines, 5G, 港口]\n---\nText.\n");
        string[] letters = [.. TestSites.Read(site, "topics/index.html").QuerySelectorAll(".letter h2").Select(h => h.TextContent)];
        Assert.Equal(["E", "L", "P", "R", "#"], letters);
    }

    [Fact]
    public void A_series_numbers_its_parts_and_leads_on()
    {
        TestSite site = Build("", "");
        Assert.Contains("Part 2 of 2", Text(site, "world/a/index.html", ".series"), StringComparison.Ordinal);
        Assert.Equal("/world/b/", TestSites.Read(site, "world/a/index.html").QuerySelector(".series [rel=prev]")!.GetAttribute("href"));
        Assert.Null(TestSites.Read(site, "world/a/index.html").QuerySelector(".series [rel=next]"));
        Assert.Equal(["B", "A"], TestSites.Read(site, "series/the-coast-line/index.html").QuerySelectorAll("h3").Select(h => h.TextContent));
    }

    [Fact]
    public void A_correction_stands_on_the_article_and_on_the_page_of_corrections()
    {
        TestSite site = Build("", "");
        Assert.Contains("not 656", Text(site, "world/a/index.html", "aside.correction"), StringComparison.Ordinal);
        Assert.Contains("not 656", Text(site, "corrections/index.html", "main"), StringComparison.Ordinal);
        Assert.Equal("/world/a/", TestSites.Read(site, "corrections/index.html").QuerySelector("h3 a")!.GetAttribute("href"));
    }

    [Fact]
    public void Who_links_to_an_article_stands_below_it_with_the_sentence()
    {
        IElement quote = TestSites.Read(Build("", ""), "world/a/index.html").QuerySelector(".backlinks li")!;
        Assert.Equal("B", quote.QuerySelector("a")!.TextContent);
        Assert.Equal("See A.", quote.QuerySelector(".sentence")!.TextContent);
    }

    [Fact]
    public void Of_many_who_link_to_an_article_the_newest_are_shown_and_the_others_counted()
    {
        string articles = string.Concat(Enumerable.Range(10, 15).Select(i => $"-- content/world/n{i}.md --\n---\ntitle: N{i}\ndate: 2026-10-{i}\n---\nSee [it](a.md).\n"));
        IElement below = TestSites.Read(Build("", articles), "world/a/index.html").QuerySelector(".backlinks")!;
        Assert.Equal(Enumerable.Range(13, 12).Reverse().Select(i => $"N{i}"), below.QuerySelectorAll("li a").Select(a => a.TextContent));
        Assert.Equal("and 4 more", below.QuerySelector(".more")!.TextContent);
    }

    [Fact]
    public void No_story_stands_twice_on_the_front_page()
    {
        string articles = string.Concat(Enumerable.Range(10, 20).Select(i => $"-- content/s{i % 3}/n{i}.md --\n---\ntitle: N{i}\ndate: 2026-10-{i}\n---\n[x](n{i + 3}.md)\n"));
        string?[] links = [.. TestSites.Read(Build("", articles), "index.html").QuerySelectorAll("main article h3 a, .lead-more a").Select(a => a.GetAttribute("href"))];
        Assert.True(links.Length > 15);
        Assert.Equal(links.Distinct(), links);
    }

    [Fact]
    public void An_article_names_its_section_where_others_stand_beside_it_and_not_on_the_pages_of_the_section()
    {
        TestSite site = Build("", "-- content/world/plain.md --\n---\ntitle: Plain\nauthors: [Pen]\ndate: 2026-11-20\n---\nText.\n");
        Assert.Equal("World", Text(site, "authors/pen/index.html", ".row .kicker"));
        Assert.DoesNotContain(TestSites.Read(site, "world/index.html").QuerySelectorAll("article .kicker"), k => k.TextContent == "World");
    }

    [Fact]
    public void Settings_of_the_theme_show_on_every_page()
    {
        TestSite site = Build("theme: {accent: teal, footer: Set in Klang, footer_links: [{title: Imprint, url: /imprint/}]}\n", "");
        Assert.All(Pages(site), p =>
        {
            Assert.True(p.Page.DocumentElement.ClassList.Contains("hue-5"));
            Assert.Contains("Set in Klang", p.Page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(p.Page.QuerySelectorAll("footer a"), a => a.GetAttribute("href") == "/imprint/");
        });
    }

    [Fact]
    public void A_colour_that_the_theme_lacks_is_an_error_with_the_closest_one() =>
        Assert.Contains("staticnews.yml(2,17): error SN1403: 'blu' is not a colour of the theme. Did you mean 'blue'?", Build("theme: {accent: blu}\n", "").Diagnostics, StringComparison.Ordinal);

    [Fact]
    public void The_pages_of_one_year_do_not_depend_on_the_day_of_the_build() =>
        Assert.Equal(Build("", "").Pages, TestSite.Build("-- staticnews.yml --\ntitle: Test\n" + Paper, TestSite.Options with { Now = TestSite.Options.Now.AddDays(9) }).Pages);

    [Fact]
    public void The_theme_asks_no_other_site_for_anything_and_stays_light()
    {
        TestSite site = Build("", "");
        Assert.All(Pages(site), p => Assert.Empty(p.Page.QuerySelectorAll("script[src^=http], img[src^=http], link[rel=stylesheet][href^=http], iframe, style, [style]")));
        string css = site.Pages.Single(p => p.Key.StartsWith("assets/news.", StringComparison.Ordinal)).Value;
        Assert.DoesNotMatch(@"url\(|@import|@font-face", css);
        Assert.True(Encoding.UTF8.GetByteCount(css) < 30_000, $"{css.Length} bytes");
        Assert.True(css.Length + site.Pages["world/a/index.html"].Length < 60 * 1024);
    }

    private static TestSite Build(string settings, string more) => TestSite.Build("-- staticnews.yml --\ntitle: Test\n" + settings + Paper + more);

    private static string Text(TestSite site, string path, string selector)
    {
        Assert.True(site.Pages.ContainsKey(path), site.Diagnostics);
        return TestSites.Read(site, path).QuerySelector(selector)!.TextContent.Trim();
    }

    private static IEnumerable<(string Path, IHtmlDocument Page)> Pages(TestSite site)
    {
        Assert.True(site.Pages.Count > 10, site.Diagnostics);
        return site.Pages.Keys.Where(k => k.EndsWith(".html", StringComparison.Ordinal)).Select(k => (k, TestSites.Read(site, k)));
    }

    [Fact]
    public void A_partial_can_stand_alone_be_kept_in_a_name_and_be_passed_on_and_takes_values_by_place_and_by_name()
    {
        TestSite site = TestSite.Build("""
            -- templates/layouts/article.html --
            [{{ include "said.html" "<one>" }}][{{ kept = include "said.html" "two" }}{{ kept }}][{{ include "said.html" "three" | string.upcase | raw }}][{{ include "named.html" word: "four" }}][{{ capture held }}{{ include "said.html" "five" }}{{ end }}{{ held | raw }}]
            -- templates/partials/said.html --
            <b>{{ $1 }}</b>
            -- templates/partials/named.html --
            <i>{{ $word }}</i>
            -- content/a.md --
            Text.

            """);
        Assert.False(site.Result.HasErrors, site.Diagnostics);
        string page = site.Pages["a/index.html"].Replace("\n", "", StringComparison.Ordinal);
        Assert.Contains("[<b>&lt;one&gt;</b>][<b>two</b>][<B>THREE</B>][<i>four</i>]", page, StringComparison.Ordinal);
        Assert.Contains("[<b>five</b>]", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ article.authors.empty? }} {{ article.section.empty? }}", "[false false]")]
    [InlineData("{{ import article.section }}{{ title }}", "[World]")]
    [InlineData("{{ for member in article.authors[0] }}{{ member }}{{ end }}", "[{key: &quot;name&quot;, value: &quot;News desk&quot;}{key")]
    [InlineData("{{ with article.section }}{{ slug }}{{ end }}", "[world]")]
    [InlineData("{{ article?.section?.slug }} {{ article[\"title\"] }}", "[world A]")]
    [InlineData("{{ article.authors[0] }}", "[{name: &quot;News desk&quot;, url: &quot;/authors/news-desk/&quot;}]")]
    [InlineData("{{ article.body | string.size }} {{ article.body }}", "[13 <p>Text.</p>\n]")]
    public void What_templates_are_given_is_read_in_every_way_that_they_know(string template, string expected)
    {
        TestSite site = TestSite.Build($"-- templates/layouts/article.html --\n[{template}]\n-- content/world/a.md --\n---\ntitle: A\nauthor: News desk\n---\nText.\n");
        Assert.False(site.Result.HasErrors, site.Diagnostics);
        Assert.Contains(expected, site.Pages["world/a/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ for x in [1, 2, 3, 4] }}{{ if x == 3; break; end }}{{ x }}{{ end }}", "[12]")]
    [InlineData("{{ for x in 1..4 }}{{ if x == 2; continue; end }}<{{ x }}>{{ end }}", "[<1><3><4>]")]
    [InlineData("{{ x = 0; while x < 3; x = x + 1; x; end }}", "[123]")]
    [InlineData("{{ for x in [] }}some{{ else }}none{{ end }}", "[none]")]
    [InlineData("{{ for x in article.authors }}{{ for.last ? x.name : '' }}{{ end }}", "[News desk]")]
    [InlineData("{{ func twice(x); ret x + x; end; twice 4 }}", "[8]")]
    [InlineData("{{ func shout; if true }}<{{ $0 }}>{{ end; end; shout 'A' }}", "[<A>]")]
    [InlineData("{{ if !(article.title == 'B') && article.authors.size > 0 }}yes{{ else }}no{{ end }}", "[yes]")]
    [InlineData("{{ if 1 == 1.0 && 2 > 1.5 && 'a' != 1 && !null && 'b' > 'a' }}yes{{ end }}", "[yes]")]
    [InlineData("{{ if article.title == 'B' }}b{{ else if article.title == 'A' }}a{{ else }}c{{ end }}", "[a]")]
    [InlineData("{{ case article.title; when 'A' }}<one>{{ else }}other{{ end }}", "[<one>]")]
    [InlineData("{{ capture x }}<b>{{ if true }}1{{ end }}</b>{{ end }}{{ x }}", "[&lt;b&gt;1&lt;/b&gt;]")]
    [InlineData("{{ article.title }}{{ if true; ret; end }}rest", "[A")]
    public void Templates_choose_repeat_and_leave_off_as_Scriban_has_it(string template, string expected)
    {
        TestSite site = TestSite.Build($"-- templates/layouts/article.html --\n[{template}]\n-- content/world/a.md --\n---\ntitle: A\nauthor: News desk\n---\nText.\n");
        Assert.False(site.Result.HasErrors, site.Diagnostics);
        Assert.Contains(expected, site.Pages["world/a/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("rest", site.Pages["world/a/index.html"].Split("footer")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ artcle.title }}", "there is nothing called 'artcle'", "Did you mean 'article'?")]
    [InlineData("{{ article.titel }}", "there is nothing called 'titel' here", "Did you mean 'title'?")]
    [InlineData("{{ if article.section.ulr == 'x' }}{{ end }}", "there is nothing called 'ulr' here", "Did you mean 'url'?")]
    [InlineData("{{ for a in article.relatd }}{{ end }}", "there is nothing called 'relatd' here", "Did you mean 'related'?")]
    [InlineData("{{ article.title | string.upcas }}", "there is nothing called 'upcas' here", "Did you mean 'upcase'?")]
    [InlineData("{{ include 'mastheed.html' }}", "there is no partial 'partials/mastheed.html'", "Did you mean 'masthead.html'?")]
    [InlineData("{{ something_else }}", "there is nothing called 'something_else'", "Correct the template")]
    public void A_misspelt_name_in_a_template_is_told_with_the_one_that_was_probably_meant(string template, string message, string remedy)
    {
        TestSite site = TestSite.Build($"-- templates/layouts/article.html --\n{template}\n-- content/world/a.md --\nText.\n");
        Assert.StartsWith("templates/layouts/article.html(1,", site.Diagnostics, StringComparison.Ordinal);
        Assert.Contains(message, site.Diagnostics, StringComparison.Ordinal);
        Assert.Contains(remedy, site.Diagnostics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("template: feature")]
    [InlineData("layout: feature")]
    public void An_article_is_made_with_the_layout_that_it_asks_for(string key)
    {
        TestSite site = TestSite.Build($"-- templates/layouts/feature.html --\n<h1>Feature: {{{{ article.title }}}}</h1>\n-- content/world/a.md --\n---\ntitle: A\n{key}\n---\nText.\n-- content/world/b.md --\n---\ntitle: B\n---\nText.\n");
        Assert.Equal("Feature: A", TestSites.Read(site, "world/a/index.html").QuerySelector("h1")!.TextContent);
        Assert.Equal("B", TestSites.Read(site, "world/b/index.html").QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("post")]
    [InlineData("home")]
    [InlineData("search")]
    [InlineData("base")]
    public void A_layout_of_another_generator_that_articles_do_not_have_here_changes_nothing(string layout)
    {
        TestSite site = TestSite.Build($"-- content/world/a.md --\n---\ntitle: A post\nlayout: {layout}\n---\nText.\n");
        Assert.False(site.Result.HasErrors, site.Diagnostics);
        Assert.Equal("A post", TestSites.Read(site, "world/a/index.html").QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("aritcle", "Did you mean 'article'?")]
    [InlineData("home", "It is the layout of other pages")]
    [InlineData("longread", "Write templates/layouts/longread.html")]
    [InlineData("../base", "Give the name alone, without folder and ending.")]
    public void A_layout_that_is_not_there_is_an_error_where_it_is_asked_for(string name, string remedy)
    {
        string found = TestSite.Build($"-- content/world/a.md --\n---\ntitle: A\ntemplate: {name}\n---\nText.\n").Diagnostics;
        Assert.Contains($"content/world/a.md(3,11): error SN1409: articles have no layout '{name}'. {remedy}", found, StringComparison.Ordinal);
    }
}
