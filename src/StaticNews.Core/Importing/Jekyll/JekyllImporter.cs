using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Jekyll;

/// <summary>Turns a Jekyll site into files of this engine; every old address keeps answering.</summary>
public static class JekyllImporter
{
    private static readonly (string Path, string Detail)[] Lost =
    [
        ("paginate", "lists beyond the first page move from /page2/ to page/2/ below their list"),
        ("plugins", "plugins in Ruby do not run; feeds, site map and redirects are built in"),
        ("gems", "plugins in Ruby do not run; feeds, site map and redirects are built in"),
        ("theme", "themes of Jekyll do not work here"),
        ("remote_theme", "themes of Jekyll do not work here"),
        ("future", "articles of the future are held until their date; pass --future to build them"),
        ("show_drafts", "drafts are held; pass --drafts to build them"),
        ("google_analytics", "analytics need a template"),
        ("disqus", "comments by a service need a template"),
        ("jekyll-archives", "lists of a plugin are not made; topics and the archive take their place"),
    ];

    /// <summary>Imports the files of a site's folder (paths relative to it); each new file is passed to <paramref name="write"/>.</summary>
    public static ImportReport Import(ImmutableArray<SourceFile> files, ImportOptions options, Action<OutputFile> write)
    {
        ImportLog log = new(write);
        if (JekyllConfig.Read(files, log) is not { } config)
        {
            return log.Report("Jekyll");
        }

        JekyllContent content = JekyllContent.Read(files, config, log);
        SiteConfig site = options.Site ?? Site(config);
        site = options.Site ?? site with { ArticlePermalink = JekyllRoutes.Pattern(content.Pages, config, site) };
        JekyllRoutes routes = new(config, site, log);
        routes.Add(content.Pages);
        JekyllData data = new(files, routes, log);
        Pages(content, config, site, routes, data, log);
        data.Write();
        foreach (SourceFile file in content.Static)
        {
            log.Copy("static/" + file.Path, file);
        }

        Settings(content, config, site, options.Site is null, routes, log);
        return log.Report("Jekyll");
    }

    private static void Pages(JekyllContent content, JekyllConfig config, SiteConfig site, JekyllRoutes routes, JekyllData data, ImportLog log)
    {
        JekyllLinks links = new(content.Pages, content.Static, routes);
        Liquid liquid = new(config, links, log);
        MarkdownRules rules = new() { KeepsHtml = site.UnsafeHtml, HeadingId = Kramdown.IdOf, Link = to => Link(to, config, routes) };
        foreach (JekyllPage page in content.Pages)
        {
            if (routes.Of(page) is not { Target: { } target } route)
            {
                continue;
            }

            int line = page.Text.BodyLine + 1;
            string body = page.IsHtml
                ? new HtmlToMarkdown(rules.Link, detail => log.Lose(LossKind.Html, page.File.Path, 0, detail)).Convert(liquid.Translate(page.Text.Body, page))
                : liquid.Translate(MarkdownFixes.Apply(Kramdown.Translate(page.Text.Body, line, page.File.Path, log), line, page.File.Path, rules, log), page);
            FrontMatterDraft draft = JekyllFrontMatter.Translate(page, route, data.NameOf, log);
            string what = target.StartsWith("authors/", StringComparison.Ordinal) ? "authors" : target.EndsWith("_index.md", StringComparison.Ordinal) ? "sections" : page.Kind == JekyllKind.Page ? "pages" : "articles";
            log.Write("content/" + target, draft.With(body), page.File.Path, what);
        }
    }

    private static string? Link(string to, JekyllConfig config, JekyllRoutes routes)
    {
        string? path = to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal) ? to : OwnSite.PathOf(to, config.BaseUrl);
        if (path is null)
        {
            return null;
        }

        string plain = OwnSite.WithoutTail(path);
        return routes.Routes.Follow(plain) is { } now && now + path[plain.Length..] != to ? now + path[plain.Length..] : null;
    }

    private static SiteConfig Site(JekyllConfig config)
    {
        Settings settings = config.Settings;
        return new SiteConfig
        {
            Title = settings.Text("title") ?? settings.Text("name") ?? "Imported from Jekyll",
            BaseUrl = config.BaseUrl ?? "/",
            Language = settings.Text("lang") ?? settings.Text("locale") ?? "en",
            Description = settings.Text("description") ?? "",
            Author = settings.Text("author.name") ?? settings.Text("author") ?? "",
            TimeZone = config.TimeZone,
            Paginate = int.TryParse(settings.Text("paginate"), NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size is > 0 and <= 10_000 ? size : 20,
            UnsafeHtml = true,
            SmartPunctuation = true,
        };
    }

    private static void Settings(JekyllContent content, JekyllConfig config, SiteConfig site, bool isNew, JekyllRoutes routes, ImportLog log)
    {
        ImmutableArray<MenuItem> menu = [.. config.Settings.Texts("header_pages").Select(path => content.Pages.FirstOrDefault(p => p.File.Path == path)).OfType<JekyllPage>()
            .Where(p => routes.Of(p) is not null).Select(p => new MenuItem(p.Title, routes.Of(p)!.Url))];
        if (isNew)
        {
            log.Write("staticnews.yml", SiteFile.Text(site with { Menu = menu }), config.File, "settings");
            log.Lose(LossKind.Setting, config.File, 0, "markdown.unsafe_html is on, because Jekyll lets raw HTML pass; turn it off when no article needs it");
        }

        foreach ((string path, string detail) in Lost)
        {
            if (config.Settings.Node(path) is { } node)
            {
                log.Lose(LossKind.Setting, config.File, node.Line, $"{path}: {detail}");
            }
        }

        if (config.Settings.Node("feed.path") is { } feed)
        {
            log.Lose(LossKind.Address, config.File, feed.Line, "the feed moves to /feed.xml; redirect its old address on the server");
        }
    }
}
