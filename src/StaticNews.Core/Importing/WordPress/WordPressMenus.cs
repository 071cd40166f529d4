using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Importing.WordPress;

/// <summary>The menu with most first-level entries; entries below and other menus are reported.</summary>
internal static class WordPressMenus
{
    /// <summary>The entries in their order.</summary>
    public static ImmutableArray<MenuItem> Read(WordPressSite export, WordPressRoutes routes, string file, ImportLog log)
    {
        (string Menu, WxrItem Item)[] all = [.. export.MenuItems.Where(i => i.Status == "publish").Select(i => (i.Terms.FirstOrDefault(t => t.Domain == "nav_menu").Slug ?? "", i))];
        string? chosen = all.Where(e => IsTop(e.Item)).GroupBy(e => e.Menu, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        List<(int Order, MenuItem Item)> menu = [];
        foreach ((string name, WxrItem item) in all)
        {
            (string title, string url) = Entry(item, export, routes);
            if (name == chosen && IsTop(item) && title.Length > 0 && url.Length > 0)
            {
                menu.Add((int.TryParse(item["menu_order"], NumberStyles.Integer, CultureInfo.InvariantCulture, out int order) ? order : 0, new MenuItem(title, url)));
            }
            else
            {
                log.Lose(LossKind.Menu, file, item.Line, $"the entry '{title}' of the menu '{name}' is not carried");
            }
        }

        return [.. menu.OrderBy(m => m.Order).Select(m => m.Item)];
    }

    private static bool IsTop(WxrItem item) => item.MetaOf("_menu_item_menu_item_parent") is "" or "0";

    private static (string Title, string Url) Entry(WxrItem item, WordPressSite export, WordPressRoutes routes)
    {
        string id = item.MetaOf("_menu_item_object_id");
        if (item.MetaOf("_menu_item_type") == "post_type" && export.Entries.Find(e => e.Id == id) is { } entry)
        {
            return (item.Title.Length > 0 ? item.Title : entry.Title, entry.Route?.Url ?? "");
        }

        if (item.MetaOf("_menu_item_type") == "taxonomy" && export.Channel.Categories.FirstOrDefault(c => c.GetValueOrDefault("term_id") == id) is { } category)
        {
            string slug = category.GetValueOrDefault("category_nicename", "");
            return (item.Title.Length > 0 ? item.Title : category.GetValueOrDefault("cat_name", slug), routes.Routes.At($"/{slug}/")?.Url ?? routes.Routes.At($"/topics/{slug}/")?.Url ?? "");
        }

        string url = item.MetaOf("_menu_item_url");
        return (item.Title, OwnSite.PathOf(url, export.BaseUrl) ?? url);
    }
}
