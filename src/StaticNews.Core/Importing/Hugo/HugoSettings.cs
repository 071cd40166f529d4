using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Hugo;

/// <summary>Writes staticnews.yml from Hugo's configuration, and reports what has no counterpart.</summary>
internal static class HugoSettings
{
    private static readonly (string Path, string Detail)[] Lost =
    [
        ("buildFuture", "articles of the future are held until their date; pass --future to build them"),
        ("buildDrafts", "drafts are held; pass --drafts to build them"),
        ("buildExpired", "expired articles are left out; pass --expired to build them"),
        ("related", "related articles are found by the text and its links; weights are not needed"),
        ("outputs", "feeds and lists have fixed formats; pages as JSON are not written"),
        ("outputFormats", "output formats of one's own are not written"),
        ("enableEmoji", "codes such as :tada: stay text; write the emoji itself"),
        ("disqusShortname", "comments by a service need a template"),
        ("googleAnalytics", "analytics need a template"),
        ("services", "services need a template"),
        ("module", "modules and mounts are not followed"),
        ("languages", "pages of further languages are carried with their address and language; lists are not split by language"),
        ("markup.goldmark.extensions.passthrough", "mathematics is shown as text"),
    ];

    /// <summary>The configuration of the new site, with the default permalink.</summary>
    public static SiteConfig Site(HugoConfig config)
    {
        Settings settings = config.Settings;
        return new SiteConfig
        {
            Title = settings.Text("title") ?? settings.Text($"languages.{config.DefaultLanguage}.title") ?? "Imported from Hugo",
            BaseUrl = config.BaseUrl ?? "/",
            Language = Tag(settings.Text("locale") ?? settings.Text("languageCode") ?? config.DefaultLanguage),
            Description = settings.Text("params.description") ?? settings.Text("description") ?? "",
            Author = settings.Text("params.author.name") ?? settings.Text("author.name") ?? settings.Text("params.author") ?? "",
            TimeZone = config.TimeZone,
            Paginate = int.TryParse(settings.Text("pagination.pagerSize") ?? settings.Text("paginate"), NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size is > 0 and <= 10_000 ? size : 20,
            UnsafeHtml = config.UnsafeHtml,
            SmartPunctuation = !settings.Flag("markup.goldmark.extensions.typographer.disable") && settings.Text("markup.goldmark.extensions.typographer") != "false",
        };
    }

    /// <summary>Writes the file when the new site has none, and reports the rest.</summary>
    public static void Write(ImmutableArray<HugoPage> pages, HugoConfig config, SiteConfig site, HugoRoutes routes, bool isNew, ImportLog log)
    {
        ImmutableArray<MenuItem> menu = HugoMenus.Read(pages, config, routes, log);
        if (isNew)
        {
            log.Write("staticnews.yml", SiteFile.Text(site with { Menu = menu }), config.File, "settings");
        }

        foreach ((string path, string detail) in Lost)
        {
            YamlNode? node = config.Settings.Node(path);
            if (node is not (null or YamlNode.Scalar { Text: "" or "false" } or YamlNode.Mapping { Entries.IsEmpty: true }) && (path != "languages" || config.Languages.Length > 1))
            {
                log.Lose(LossKind.Setting, config.File, node.Line, $"{path}: {detail}");
            }
        }

        log.Lose(LossKind.Address, config.File, 0, "feeds move: readers of /index.xml and of section feeds find them at new addresses; redirect them on the server");
    }

    /// <summary>en-us as en-US.</summary>
    private static string Tag(string code)
    {
        string[] parts = code.Split('-', '_');
        return string.Join('-', parts.Select((p, i) => i == 0 ? p.ToLowerInvariant() : p.Length == 2 ? p.ToUpperInvariant() : p));
    }
}
