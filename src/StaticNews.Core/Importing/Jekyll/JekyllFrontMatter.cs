using System.Collections.Immutable;
using StaticNews.Content;

namespace StaticNews.Importing.Jekyll;

/// <summary>Jekyll's front matter in our keys; what has no counterpart is carried as it is.</summary>
internal static class JekyllFrontMatter
{
    private static readonly ImmutableHashSet<string> Translated = ImmutableHashSet.Create(
        StringComparer.Ordinal, "title", "date", "last_modified_at", "published", "draft", "permalink", "slug", "redirect_from", "categories", "category", "tags", "tag", "author", "authors", "image", "lang");

    /// <summary>The front matter of a page that goes to a route; <paramref name="names"/> tells how an author is called.</summary>
    public static FrontMatterDraft Translate(JekyllPage page, Route route, Func<string, string> names, ImportLog log)
    {
        FrontMatterDraft draft = new(page.File.Path, log);
        Settings front = page.Front;
        draft.Text("title", page.Title);
        if (page.Kind != JekyllKind.Page || front.Node("date") is not null)
        {
            draft.Set("date", page.Date is null ? null : Yaml.Plain(page.Date.Text));
            draft.Date("date", front.Node("date"));
        }

        draft.Date("updated", front.Node("last_modified_at"));
        draft.Set("draft", page.IsDraft ? Yaml.Flag(true) : null);
        draft.Text("slug", route.Slug ?? front.Text("slug"));
        draft.Text("url", route.WritesUrl ? route.Url : null);
        draft.List("aliases", route.Aliases);
        string section = route.Target!.Split('/')[0];
        draft.List("topics", [.. page.Categories.Where(c => Slug.Of(c) != section).Concat(JekyllContent.Words(front, "tags", "tag")).Distinct(StringComparer.Ordinal)]);
        draft.List("authors", [.. Authors(front).Select(names)]);
        draft.Text("language", front.Text("lang"));
        draft.Set("image", Image(front));
        foreach ((YamlNode.Scalar key, YamlNode value) in front.Root.Entries.Where(e => !Translated.Contains(e.Key.Text)))
        {
            draft.Carry(key.Text, value);
        }

        if (front.Text("redirect_to") is { } away)
        {
            log.Lose(LossKind.Address, page.File.Path, front.Node("redirect_to")!.Line, $"the page led to {away}; redirect it on the server");
        }

        return draft;
    }

    private static IEnumerable<string> Authors(Settings front) => new[] { "author", "authors" }.Select(front.Node).SelectMany(node => node is YamlNode.Mapping one
        ? Settings.TextsOf(Settings.ValueOf(one, "name"))
        : Settings.TextsOf(node)).Distinct(StringComparer.Ordinal);

    private static YamlNode? Image(Settings front) => front.Node("image") switch
    {
        YamlNode.Mapping image when (Settings.ValueOf(image, "path") ?? Settings.ValueOf(image, "src") ?? Settings.ValueOf(image, "url")) is YamlNode.Scalar { Text: var path } =>
            Settings.ValueOf(image, "alt") is YamlNode.Scalar alt ? Yaml.Map(("src", Yaml.Text(Rooted(path))), ("alt", alt)) : Yaml.Map(("src", Yaml.Text(Rooted(path)))),
        YamlNode.Scalar { IsNull: false } text => Yaml.Text(Rooted(text.Text)),
        _ => null,
    };

    /// <summary>Paths of pictures count from the site's root in Jekyll.</summary>
    private static string Rooted(string path) => path.StartsWith('/') || path.Contains("://", StringComparison.Ordinal) ? path : "/" + path;
}
