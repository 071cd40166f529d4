using System.Collections.Immutable;
using StaticNews.Content;

namespace StaticNews.Importing.Hugo;

/// <summary>Hugo's front matter in our keys; what has no counterpart is carried as it is.</summary>
internal static class HugoFrontMatter
{
    private static readonly ImmutableHashSet<string> Translated = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "title", "date", "publishdate", "pubdate", "published", "lastmod", "modified", "expirydate", "unpublishdate", "draft", "url", "slug", "aliases", "series",
        "authors", "author", "byline", "cascade", "menu", "menus", "build", "_build", "headless", "weight", "summary", "description", "images", "kicker", "language");

    /// <summary>The front matter of a page that goes to a route; <paramref name="resolves"/> tells whether a path names a picture of the site, <paramref name="names"/> how an author is called.</summary>
    public static FrontMatterDraft Translate(HugoPage page, Route route, HugoConfig config, Func<string, bool> resolves, Func<string, string> names, ImportLog log)
    {
        FrontMatterDraft draft = new(page.File.Path, log);
        Settings front = page.Front;
        draft.Text("title", TitleOf(page));
        Dates(draft, page);
        if (page.IsDraft)
        {
            draft.Set("draft", Yaml.Flag(true));
        }

        if (page.Kind == HugoKind.Page)
        {
            draft.Text("slug", route.Slug ?? page.Slug);
        }

        draft.Text("url", route.WritesUrl ? route.Url : null);
        draft.List("aliases", route.Aliases);
        draft.List("also_known_as", route.AlsoKnownAs);
        draft.Text("language", page.Language);
        draft.List("topics", [.. config.Taxonomies.Where(t => !HugoTaxonomies.IsAuthors(t) && !HugoTaxonomies.IsSeries(t)).SelectMany(t => front.Texts(t)).Distinct(StringComparer.Ordinal)]);
        draft.List("authors", [.. Authors(front).Select(names)]);
        draft.List("series", front.Texts("series"));
        foreach ((YamlNode.Scalar key, YamlNode value) in front.Root.Entries)
        {
            string lower = key.Text.ToLowerInvariant();
            if (lower is "weight" or "summary" or "description" or "images" or "kicker" or "language")
            {
                draft.Carry(lower, value);
            }
            else if (!Translated.Contains(lower) && !config.Taxonomies.Contains(lower, StringComparer.OrdinalIgnoreCase))
            {
                draft.Carry(key.Text, value, lower is not ("tags" or "categories" or "topics") && (key.Text != "image" || Settings.TextsOf(value) is not [var path, ..] || resolves(path)));
            }
        }

        return draft;
    }

    /// <summary>The title; of an author without one, the name.</summary>
    public static string TitleOf(HugoPage page) => page.Title is { Length: > 0 } title ? title
        : page.Kind is not (HugoKind.Term or HugoKind.Page) || page.Section != "authors" ? ""
        : new[] { "display_name", "name", "full_name" }.Select(page.Front.Text).FirstOrDefault(n => n is not null)
            ?? string.Join(' ', new[] { page.Front.Text("first_name"), page.Front.Text("last_name") }.OfType<string>());

    private static void Dates(FrontMatterDraft draft, HugoPage page)
    {
        Settings front = page.Front;
        if (page.Date is not null)
        {
            draft.Set("date", Yaml.Plain(page.Date.Text));
        }
        else
        {
            draft.Date("date", front.Node("date"));
        }

        SourceDate? published = SourceDate.Parse(front.Text("publishdate") ?? front.Text("pubdate") ?? front.Text("published"));
        if (published is not null && page.Date is not null && published.In(TimeZoneInfo.Utc) > page.Date.In(TimeZoneInfo.Utc))
        {
            draft.Set("embargo", Yaml.Plain(published.Text));
        }

        if (front.Text("date") is not null || published is not null)
        {
            draft.Date("updated", front.Node("lastmod") ?? front.Node("modified"));
        }

        draft.Date("expires", front.Node("expirydate") ?? front.Node("unpublishdate"));
    }

    /// <summary>Names under author, authors or byline; an author may be written as a mapping with a name.</summary>
    private static ImmutableArray<string> Authors(Settings front) =>
    [
        .. new[] { "authors", "author", "byline" }.Select(front.Node).SelectMany(node => node switch
        {
            YamlNode.Mapping one => Settings.TextsOf(Settings.ValueOf(one, "name")),
            YamlNode.Sequence list => list.Items.SelectMany(i => i is YamlNode.Mapping m ? Settings.TextsOf(Settings.ValueOf(m, "name")) : Settings.TextsOf(i)),
            _ => Settings.TextsOf(node),
        }).Distinct(StringComparer.Ordinal),
    ];
}
