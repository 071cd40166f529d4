using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.WordPress;

/// <summary>Gives every post, page, category, tag and author of an export its file and address.</summary>
internal sealed class WordPressRoutes(WordPressSite export, SiteConfig site, string file, ImportLog log)
{
    private static readonly string[] Usual = ["/:year/:month/:day/:slug/", "/:year/:month/:slug/", "/:slug/", "/archives/:slug/", "/blog/:slug/"];

    private readonly HashSet<string> _targets = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Route> _terms = new(StringComparer.Ordinal);

    public Routes Routes { get; } = new(site, log);

    /// <summary>Sections, topics and authors with their titles and descriptions.</summary>
    public List<(Route Route, string Title, string Summary)> Lists { get; } = [];

    /// <summary>The pattern, among those that WordPress sites use, that gives most articles their old address.</summary>
    public static string Pattern(WordPressSite export, SiteConfig site) => Patterns.Best(
        site, Usual, [.. export.Entries.Where(e => e.OldUrl is not null).Select(e => ($"{(e.Section.Length > 0 ? e.Section + "/" : "")}{e.Slug}.md", (string?)e.Slug, e.Date, e.OldUrl!))]);

    /// <summary>Takes everything in, and settles the redirects.</summary>
    public void Add()
    {
        HashSet<string> sections = [.. export.Entries.Select(e => e.Section).Where(s => s.Length > 0)];
        foreach (WordPressEntry entry in export.Entries.OrderBy(e => e.IsDraft).ThenBy(e => e.Type != "page"))
        {
            entry.Route = RouteOf(entry, sections);
        }

        foreach (string section in sections.Where(s => Routes.At($"/{s}/") is null).Order(StringComparer.Ordinal))
        {
            ImmutableDictionary<string, string>? category = export.Channel.Categories.FirstOrDefault(c => Slug.Of(c.GetValueOrDefault("category_nicename", "")) == section);
            Lists.Add((Routes.Fixed(file, section + "/_index.md", $"/{section}/", $"/{section}/"), category?.GetValueOrDefault("cat_name") ?? Capital(section), category?.GetValueOrDefault("category_description") ?? ""));
        }

        foreach ((string domain, string slug, string name) in export.Entries.Where(e => !e.IsDraft).SelectMany(e => e.Terms).DistinctBy(t => (t.Domain, t.Slug)))
        {
            Term(domain, slug, name);
        }

        foreach (string login in export.Entries.Where(e => !e.IsDraft).Select(e => e.Author).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal))
        {
            Author(login);
        }

        Routes.Settle();
    }

    /// <summary>The name that stands in a byline for a login.</summary>
    public string NameOf(string login) => export.Channel.Authors.FirstOrDefault(a => a.GetValueOrDefault("author_login") == login)?.GetValueOrDefault("author_display_name") is { Length: > 0 } name ? name : login;

    private Route RouteOf(WordPressEntry entry, HashSet<string> sections)
    {
        string list = entry.OldUrl?.Trim('/') ?? "";
        if (entry.OldUrl is "/" && _targets.Add("_index.md"))
        {
            return Routes.Fixed(file, "_index.md", "/", "/", !entry.IsDraft, entry.Line);
        }

        if (entry.Type == "page" && sections.Contains(list) && !entry.IsDraft && _targets.Add(list + "/_index.md"))
        {
            return Routes.Fixed(file, list + "/_index.md", entry.OldUrl!, entry.OldUrl!, true, entry.Line);
        }

        string stem = entry.Section.Length > 0 ? $"{entry.Section}/{Short(entry.Slug)}" : Short(entry.Type == "page" && list.Length > 0 ? string.Join('-', list.Split('/').Select(Slug.Of)) : entry.Slug);
        string target = stem + ".md";
        for (int n = 2; !_targets.Add(target); n++)
        {
            target = $"{stem}-{n}.md";
        }

        string old = entry.OldUrl is { } url && !SiteAddress.IsEnginePage(url) ? url : SiteAddress.OfArticle(target, entry.Slug, entry.Date, site);
        Route route = Routes.Article(file, target, old, entry.Slug, entry.Date, !entry.IsDraft, entry.Line);
        foreach (string slug in entry.OldSlugs.Where(s => s.Length > 0 && entry.OldUrl is not null && entry.OldUrl.Contains(entry.Slug, StringComparison.Ordinal)))
        {
            Routes.Alias(route, entry.OldUrl!.Replace(entry.Slug, slug, StringComparison.Ordinal), entry.Line);
        }

        return route;
    }

    private void Term(string domain, string slug, string name)
    {
        string part = Slug.Of(slug);
        if (domain is not ("category" or "post_tag") || part.Length == 0)
        {
            return;
        }

        string old = domain == "category" ? "/category/" + Parents(slug) + slug + "/" : "/tag/" + slug + "/";
        Route? section = domain == "category" ? Routes.At($"/{part}/") : null;
        if (section is { Target: { } target } && target == part + "/_index.md")
        {
            Routes.Alias(section, old, 0);
        }
        else if (_terms.TryGetValue(part, out Route? known))
        {
            Routes.Alias(known, old, 0);
        }
        else
        {
            string summary = export.Channel.Categories.FirstOrDefault(c => c.GetValueOrDefault("category_nicename") == slug)?.GetValueOrDefault("category_description")
                ?? export.Channel.Tags.FirstOrDefault(t => t.GetValueOrDefault("tag_slug") == slug)?.GetValueOrDefault("tag_description") ?? "";
            _terms[part] = Routes.Fixed(file, $"topics/{part}.md", old, $"/topics/{part}/");
            Lists.Add((_terms[part], name, summary));
        }
    }

    private void Author(string login)
    {
        string name = NameOf(login);
        string slug = Slug.Of(name);
        if (slug.Length > 0 && Routes.At($"/authors/{slug}/") is null)
        {
            Lists.Add((Routes.Fixed(file, $"authors/{slug}.md", $"/author/{Slug.Of(login)}/", $"/authors/{slug}/"), name, ""));
        }
    }

    /// <summary>Slugs of the categories above one, each with a '/'; a loop ends after ten.</summary>
    private string Parents(string slug)
    {
        string path = "";
        for (int n = 0; n < 10; n++)
        {
            string parent = export.Channel.Categories.FirstOrDefault(c => c.GetValueOrDefault("category_nicename") == slug)?.GetValueOrDefault("category_parent") ?? "";
            if (parent.Length == 0)
            {
                break;
            }

            (path, slug) = (parent + "/" + path, parent);
        }

        return path;
    }

    private static string Capital(string slug) => char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');

    private static string Short(string slug) => slug.Length > 100 ? slug[..100].TrimEnd('-') : slug;
}
