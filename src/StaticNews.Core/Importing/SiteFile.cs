using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>Writes staticnews.yml: what differs from the defaults.</summary>
internal static class SiteFile
{
    /// <summary>The file's text.</summary>
    public static string Text(SiteConfig site)
    {
        SiteConfig defaults = new() { Title = "" };
        List<(string Key, YamlNode Value)> entries = [("title", Yaml.Text(site.Title))];
        void Text(string key, string value, string otherwise)
        {
            if (value != otherwise)
            {
                entries.Add((key, Yaml.Text(value)));
            }
        }

        Text("base_url", site.BaseUrl, defaults.BaseUrl);
        Text("language", site.Language, "");
        Text("description", site.Description, "");
        Text("author", site.Author, "");
        Text("time_zone", site.TimeZone, defaults.TimeZone);
        if (site.ArticlePermalink != defaults.ArticlePermalink)
        {
            entries.Add(("permalinks", Yaml.Map(("articles", Yaml.Text(site.ArticlePermalink)))));
        }

        if (site.Paginate != defaults.Paginate)
        {
            entries.Add(("paginate", Yaml.Number(site.Paginate)));
        }

        if (!site.Menu.IsEmpty)
        {
            entries.Add(("menu", new YamlNode.Sequence([.. site.Menu.Select(m => Yaml.Map(("title", Yaml.Text(m.Title)), ("url", Yaml.Text(m.Url))))], 0, 0)));
        }

        if (site.UnsafeHtml || site.SmartPunctuation)
        {
            (string Key, bool IsOn)[] flags = [("unsafe_html", site.UnsafeHtml), ("smart_punctuation", site.SmartPunctuation)];
            entries.Add(("markdown", Yaml.Map(flags.Where(f => f.IsOn).Select(f => (f.Key, Yaml.Flag(true))))));
        }

        return FrontMatterWriter.WriteBare(entries);
    }
}
