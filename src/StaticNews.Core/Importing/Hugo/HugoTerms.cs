using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Hugo;

/// <summary>Topics and authors that have no page in content/: those of front matter, whose old address may need an alias, and those of data/authors.</summary>
internal sealed class HugoTerms(ImmutableArray<HugoPage> pages, ImmutableArray<SourceFile> files, HugoConfig config, HugoRoutes routes, ImportLog log)
{
    private readonly List<(Route Route, FrontMatterDraft Draft)> _made = [];
    private readonly List<(string From, string To)> _redirects = [];

    /// <summary>Takes them in, before addresses are settled.</summary>
    public void Add()
    {
        foreach (SourceFile file in files.Where(f => f.CopyFrom is null && f.Path.StartsWith("data/author", StringComparison.OrdinalIgnoreCase)))
        {
            DataAuthors(file);
        }

        foreach ((string taxonomy, string term) in HugoTaxonomies.Used(pages, config))
        {
            Term(taxonomy, term);
        }

        foreach (string taxonomy in config.Taxonomies)
        {
            Index(taxonomy);
        }

        foreach ((Route route, string title) in routes.Implied)
        {
            Made(route, title);
        }
    }

    /// <summary>Writes them, after addresses are settled.</summary>
    public void Write()
    {
        foreach ((Route route, FrontMatterDraft draft) in _made)
        {
            draft.List("aliases", route.Aliases);
            log.Write("content/" + route.Target, draft.With(""), route.Origin, route.Target!.StartsWith("authors/", StringComparison.Ordinal) ? "authors" : "topics");
        }

        foreach ((string from, string to) in _redirects)
        {
            log.Answers(from, RedirectFile.PathOf(from), Answer.Redirect);
            log.Write(RedirectFile.PathOf(from), RedirectFile.Html(from, to), config.File, "redirects");
        }
    }

    private void Term(string taxonomy, string term)
    {
        string old = HugoPermalinks.OfTerm(taxonomy, term, null, config);
        (string target, string url) = HugoTaxonomies.Place(taxonomy, term);
        if (HugoTaxonomies.IsSeries(taxonomy))
        {
            Series(old, $"/series/{Slug.Of(term)}/");
        }
        else if (url is "/topics//" or "/authors//")
        {
            return;
        }
        else if (PageOf(taxonomy, term) is { } page)
        {
            KeepList(taxonomy, page, url);
        }
        else if (routes.Routes.At(url) is { } existing)
        {
            routes.Routes.Alias(existing, old, 0);
        }
        else if (routes.Routes.WantedBy(url) is { Target: { } topic } wanting && topic.StartsWith("topics/", StringComparison.Ordinal))
        {
            wanting.AlsoKnownAs.Add(term);
        }
        else if (old == url)
        {
            routes.Routes.Reserve(old);
        }
        else
        {
            Made(routes.Routes.Fixed(config.File, target, old, url), term);
        }
    }

    /// <summary>Every series has its list; another address leads to it.</summary>
    private void Series(string old, string url)
    {
        if (old == url)
        {
            routes.Routes.Reserve(old);
        }
        else if (routes.Routes.At(old) is null)
        {
            _redirects.Add((old, url));
        }
    }

    private HugoPage? PageOf(string taxonomy, string term) => pages.FirstOrDefault(p =>
        p.Kind == HugoKind.Term && p.Section.Equals(taxonomy, StringComparison.OrdinalIgnoreCase) && HugoNames.OfPath(HugoTaxonomies.TermOf(p)) == HugoNames.OfPath(term));

    /// <summary>A term whose own page is not published has a list all the same while published pages name it.</summary>
    private void KeepList(string taxonomy, HugoPage page, string url)
    {
        string term = HugoNames.OfPath(HugoTaxonomies.TermOf(page));
        if (!routes.IsOut(page) && pages.Any(p => routes.IsOut(p) && p.Front.Texts(taxonomy).Any(t => HugoNames.OfPath(t) == term)))
        {
            routes.Routes.Reserve(url);
        }
    }

    private void Index(string taxonomy)
    {
        string old = SitePath.Tidy(config.Permalink("taxonomy", taxonomy) ?? "/" + HugoNames.OfPath(taxonomy));
        if (HugoTaxonomies.IsAuthors(taxonomy))
        {
            if (routes.Routes.At("/authors/") is { } authors)
            {
                routes.Routes.Alias(authors, old, 0);
            }
            else
            {
                Made(routes.Routes.Fixed(config.File, "authors/_index.md", old, "/authors/"), "Authors");
            }
        }
        else if (SiteAddress.IsEnginePage(old))
        {
            routes.Routes.Reserve(old);
        }
        else if (routes.Routes.At(old) is null && HugoTaxonomies.Used(pages, config).Any(t => t.Taxonomy == taxonomy))
        {
            _redirects.Add((old, HugoTaxonomies.IsSeries(taxonomy) ? "/" : "/topics/"));
        }
    }

    /// <summary>data/authors/name.yml is one author; data/authors.yml holds one under each key.</summary>
    private void DataAuthors(SourceFile file)
    {
        if (SettingsFile.Read(file, log) is not { } data)
        {
            return;
        }

        string key = Path.GetFileNameWithoutExtension(file.Path);
        bool isOne = file.Path.StartsWith("data/authors/", StringComparison.OrdinalIgnoreCase);
        foreach ((YamlNode.Scalar name, YamlNode value) in isOne ? [(new YamlNode.Scalar(key, false, 1, 1), data)] : data.Entries)
        {
            (string target, string url) = HugoTaxonomies.Place("authors", name.Text);
            if (value is YamlNode.Mapping fields && routes.Routes.At(url) is null)
            {
                Settings settings = new(fields);
                FrontMatterDraft draft = Made(routes.Routes.Fixed(file.Path, target, url, url), settings.Text("title") ?? settings.Text("name") ?? settings.Text("display_name") ?? name.Text);
                foreach ((YamlNode.Scalar field, YamlNode fieldValue) in fields.Entries.Where(e => e.Key.Text is not ("title" or "name" or "display_name")))
                {
                    draft.Carry(field.Text is "bio" or "description" ? "summary" : field.Text, fieldValue);
                }
            }
        }
    }

    private FrontMatterDraft Made(Route route, string title)
    {
        FrontMatterDraft draft = new(route.Origin, log);
        draft.Text("title", title);
        if (route.Target is not null)
        {
            _made.Add((route, draft));
        }

        return draft;
    }
}
