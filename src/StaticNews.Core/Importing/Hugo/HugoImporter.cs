using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Hugo;

/// <summary>Turns a Hugo site into files of this engine; every old address keeps answering.</summary>
public static class HugoImporter
{
    /// <summary>Imports the files of a site's folder (paths relative to it); each new file is passed to <paramref name="write"/>.</summary>
    public static ImportReport Import(ImmutableArray<SourceFile> files, ImportOptions options, Action<OutputFile> write)
    {
        ImportLog log = new(write);
        if (HugoConfig.Read(files, log) is not { } config)
        {
            return log.Report("Hugo");
        }

        HugoContent content = HugoContent.Read(files, config, log);
        SiteConfig site = options.Site ?? HugoSettings.Site(config);
        site = options.Site ?? site with { ArticlePermalink = HugoRoutes.Pattern(content.Pages, config, site) };
        HugoRoutes routes = new(config, site, options.Now, log);
        routes.Add(content.Pages);
        HugoTerms terms = new(content.Pages, files, config, routes, log);
        terms.Add();
        routes.Routes.Settle();
        HugoResources resources = new(content, config, routes, log);
        Pages(content, config, site, routes, resources, log);
        terms.Write();
        resources.Write();
        HugoFolders.Write(files, log);
        HugoSettings.Write(content.Pages, config, site, routes, options.Site is null, log);
        return log.Report("Hugo");
    }

    private static void Pages(HugoContent content, HugoConfig config, SiteConfig site, HugoRoutes routes, HugoResources resources, ImportLog log)
    {
        HugoLinks links = new(content.Pages, routes);
        HugoShortcodes shortcodes = new(config, links, log);
        HashSet<string> pictures = resources.Paths;
        Dictionary<string, string> names = Names(content.Pages);
        foreach (HugoPage page in content.Pages)
        {
            if (routes.Of(page) is not { Target: { } target } route)
            {
                continue;
            }

            MarkdownRules rules = new() { KeepsHtml = site.UnsafeHtml, HeadingId = HugoNames.OfHeading, Link = to => Link(to, page, links, routes, config) };
            bool isHtml = Path.GetExtension(page.File.Path).ToLowerInvariant() is ".html" or ".htm";
            string body = isHtml
                ? new HtmlToMarkdown(rules.Link, detail => log.Lose(LossKind.Html, page.File.Path, 0, detail)).Convert(shortcodes.Translate(page.Text.Body, page))
                : shortcodes.Translate(MarkdownFixes.Apply(page.Text.Body, page.Text.BodyLine + 1, page.File.Path, rules, log), page);
            FrontMatterDraft draft = HugoFrontMatter.Translate(page, route, config, path => resources.Resolves(path, page, pictures), key => names.GetValueOrDefault(Slug.Of(key), key), log);
            log.Write("content/" + target, draft.With(body), page.File.Path, What(page));
        }
    }

    /// <summary>Names of authors by slug, where the name leads back to the same slug.</summary>
    private static Dictionary<string, string> Names(ImmutableArray<HugoPage> pages) => pages
        .Where(p => p.Kind == HugoKind.Term && HugoTaxonomies.IsAuthors(p.Section))
        .Select(p => (Slug: Slug.Of(HugoTaxonomies.TermOf(p)), Name: HugoFrontMatter.TitleOf(p)))
        .Where(a => Slug.Of(a.Name) == a.Slug).GroupBy(a => a.Slug, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);

    /// <summary>Links to this site by its full address become paths, and skip a redirect; links to Markdown files follow the files.</summary>
    private static string? Link(string to, HugoPage page, HugoLinks links, HugoRoutes routes, HugoConfig config)
    {
        string? path = to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal) ? to : OwnSite.PathOf(to, config.BaseUrl);
        if (path is not null)
        {
            string plain = OwnSite.WithoutTail(path);
            return routes.Routes.Follow(plain) is { } now && now + path[plain.Length..] != to ? now + path[plain.Length..] : null;
        }

        bool isFile = !to.Contains(':', StringComparison.Ordinal) && to.Split('#')[0].EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        return isFile && links.Destination(Uri.UnescapeDataString(to), page) is { } moved && moved != to ? moved : null;
    }

    private static string What(HugoPage page) => page.Kind switch
    {
        HugoKind.Term when HugoTaxonomies.IsAuthors(page.Section) => "authors",
        HugoKind.Term => "topics",
        HugoKind.Page => "articles",
        _ => "sections",
    };
}
