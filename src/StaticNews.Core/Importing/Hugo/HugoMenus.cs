using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Hugo;

/// <summary>The menu: main, or else primary, or else the first one; entries of others are reported.</summary>
internal static class HugoMenus
{
    private sealed record Entry(string Menu, string Title, string Url, int Weight, string File, int Line, bool IsChild);

    /// <summary>The entries by weight.</summary>
    public static ImmutableArray<MenuItem> Read(ImmutableArray<HugoPage> pages, HugoConfig config, HugoRoutes routes, ImportLog log)
    {
        ImmutableArray<Entry> all = [.. FromConfig(pages, config, routes), .. pages.Where(p => routes.Of(p) is not null).SelectMany(p => FromPage(p, routes))];
        string? chosen = all.Any(e => e.Menu == "main") ? "main" : all.Any(e => e.Menu == "primary") ? "primary" : all.FirstOrDefault()?.Menu;
        foreach (Entry entry in all.Where(e => e.Menu != chosen || e.IsChild))
        {
            log.Lose(LossKind.Menu, entry.File, entry.Line, $"the menu '{entry.Menu}' is not carried{(entry.IsChild ? " below its first level" : "")}: {entry.Title} ({entry.Url})");
        }

        return [.. all.Where(e => e.Menu == chosen && !e.IsChild).OrderBy(e => e.Weight == 0).ThenBy(e => e.Weight).ThenBy(e => e.Title, StringComparer.Ordinal).Select(e => new MenuItem(e.Title, e.Url))];
    }

    private static IEnumerable<Entry> FromConfig(ImmutableArray<HugoPage> pages, HugoConfig config, HugoRoutes routes)
    {
        foreach ((YamlNode.Scalar menu, YamlNode list) in config.Settings.Entries("menu").Concat(config.Settings.Entries("menus")))
        {
            foreach (YamlNode.Mapping item in list is YamlNode.Sequence s ? s.Items.OfType<YamlNode.Mapping>() : [])
            {
                Settings fields = new(item);
                HugoPage? page = fields.Text("pageRef") is { } reference ? pages.FirstOrDefault(p => "/" + p.Folder == reference.TrimEnd('/') || "/" + p.Path == reference + ".md") : null;
                string url = (page is null ? null : routes.Of(page)?.Url) ?? fields.Text("url") ?? fields.Text("pageRef") ?? "/";
                yield return new(menu.Text, fields.Text("name") ?? fields.Text("title") ?? url, OwnSite.PathOf(url, config.BaseUrl) ?? url, Weight(fields), config.File, item.Line, fields.Text("parent") is not null);
            }
        }
    }

    private static IEnumerable<Entry> FromPage(HugoPage page, HugoRoutes routes)
    {
        YamlNode? node = page.Front.Node("menus") ?? page.Front.Node("menu");
        string url = routes.Of(page)!.Url;
        Entry Of(string menu, Settings fields) => new(
            menu, fields.Text("name") ?? page.Title, url, Weight(fields) is not 0 and var weight ? weight : Weight(page.Front), page.File.Path, node!.Line, fields.Text("parent") is not null);
        return node is YamlNode.Mapping mapping
            ? mapping.Entries.Select(e => Of(e.Key.Text, e.Value is YamlNode.Mapping m ? new Settings(m) : Settings.Empty))
            : Settings.TextsOf(node).Select(m => Of(m, Settings.Empty));
    }

    private static int Weight(Settings fields) => int.TryParse(fields.Text("weight"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int weight) ? weight : 0;
}
