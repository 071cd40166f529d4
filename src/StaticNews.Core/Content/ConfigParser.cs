using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Reads staticnews.yml.</summary>
internal static class ConfigParser
{
    private static readonly string[] Keys =
    [
        "title", "base_url", "language", "description", "author", "time_zone", "permalinks", "paginate", "menu", "further_reading", "related", "markdown", "theme", "editor", "check",
        .. PublishingConfig.Keys,
    ];

    private static readonly string[] Nested =
    [
        "permalinks.articles", "further_reading.headings", "further_reading.detect", "further_reading.unresolved", "related.count", "related.include_newer",
        "markdown.unsafe_html", "markdown.smart_punctuation",
    ];

    /// <summary>Every key, those below another with a dot; any other key below theme is the site's own.</summary>
    public static ImmutableArray<string> KnownKeys { get; } =
        [.. Keys, .. Nested, "theme.logo", "theme.accent", "theme.tagline", "theme.footer", "theme.footer_links", "theme.share", .. PublishingConfig.NestedKeys, .. CheckConfig.Keys.Select(k => "check." + k)];

    /// <summary>The configuration; an unknown key is an error with the closest known one.</summary>
    public static Checked<SiteConfig> Parse(SourceFile file)
    {
        Checked<string> text = SourceText.Decode(file);
        Checked<YamlNode.Mapping>? yaml = text.Value is null ? null : YamlReader.Read(text.Value, file.Path, 0);
        if (yaml?.Value is not { } root)
        {
            return new(null, yaml?.Diagnostics ?? text.Diagnostics);
        }

        List<Diagnostic> found = [];
        Fields fields = new(file.Path, found);
        SiteConfig config = new() { Title = "" };
        foreach ((YamlNode.Scalar key, YamlNode value) in root.Entries)
        {
            config = Bind(config, key, value, fields);
        }

        if (config.Title.Length == 0)
        {
            found.Add(Diagnostic.Error("SN1107", new(file.Path, 1, 1), "the site has no title", "Write title: The name of your paper."));
        }

        return new(config, [.. found]);
    }

    private static SiteConfig Bind(SiteConfig config, YamlNode.Scalar key, YamlNode value, Fields fields)
    {
        switch (key.Text)
        {
            case "title": return config with { Title = fields.Text(value, key.Text) };
            case "base_url": return config with { BaseUrl = BaseUrl(value, fields) };
            case "language": return config with { Language = fields.Language(value, key.Text) };
            case "description": return config with { Description = fields.Text(value, key.Text) };
            case "author": return config with { Author = fields.Text(value, key.Text) };
            case "time_zone": return config with { TimeZone = Zone(value, fields) };
            case "paginate": return config with { Paginate = fields.Number(value, key.Text, 1, 10_000) };
            case "editor": return config with { Editor = fields.Text(value, key.Text) };
            case "check": return config with { Check = Settings(value, key.Text, fields).Aggregate(config.Check, (c, p) => CheckConfig.Bind(c, p.Key, p.Value, fields)) };
            case "menu": return config with { Menu = Menu(value, fields) };
            case "theme": return Settings(value, key.Text, fields).Aggregate(config, (c, p) => BindTheme(c, p.Key, p.Value, fields));
            case "permalinks" or "further_reading" or "related" or "markdown":
                return Settings(value, key.Text, fields).Aggregate(config, (c, p) => BindNested(c, key.Text, p.Key, p.Value, fields));
            default: return PublishingConfig.Bind(config, key, value, fields) ?? Unknown(config, key, fields);
        }
    }

    private static SiteConfig Unknown(SiteConfig config, YamlNode.Scalar key, Fields fields)
    {
        fields.Error("SN1108", key, $"'{key.Text}' is not a setting", Fields.DidYouMean(key.Text, Keys));
        return config;
    }

    private static SiteConfig BindTheme(SiteConfig config, YamlNode.Scalar key, YamlNode value, Fields fields)
    {
        if (key.Text == "footer_links")
        {
            return config with { FooterLinks = Menu(value, fields) };
        }

        string text = fields.Text(value, key.Text);
        if (key.Text == "accent" && !SiteConfig.Accents.Contains(text))
        {
            fields.Error("SN1403", value, $"'{text}' is not a colour of the theme", Fields.DidYouMean(text, SiteConfig.Accents));
        }

        return config with { Theme = config.Theme.SetItem(key.Text, text) };
    }

    private static SiteConfig BindNested(SiteConfig config, string group, YamlNode.Scalar key, YamlNode value, Fields fields)
    {
        switch (group + "." + key.Text)
        {
            case "permalinks.articles": return config with { ArticlePermalink = fields.Text(value, key.Text) };
            case "further_reading.headings": return config with { FurtherReadingHeadings = fields.Texts(value, key.Text) };
            case "further_reading.detect": return config with { DetectFurtherReading = fields.Flag(value, key.Text) };
            case "further_reading.unresolved": return config with { Unresolved = fields.Choice<UnresolvedPhrase>(value, key.Text) };
            case "related.include_newer": return config with { RelatedIncludeNewer = fields.Flag(value, key.Text) };
            case "related.count": return config with { RelatedCount = fields.Number(value, key.Text, 0, 100) };
            case "markdown.unsafe_html": return config with { UnsafeHtml = fields.Flag(value, key.Text) };
            case "markdown.smart_punctuation": return config with { SmartPunctuation = fields.Flag(value, key.Text) };
            default:
                fields.Error("SN1108", key, $"'{group}.{key.Text}' is not a setting", Fields.DidYouMean(key.Text, Nested.Where(k => k.StartsWith(group + ".", StringComparison.Ordinal)).Select(k => k[(group.Length + 1)..])));
                return config;
        }
    }

    private static ImmutableArray<(YamlNode.Scalar Key, YamlNode Value)> Settings(YamlNode value, string key, Fields fields)
    {
        if (value is YamlNode.Mapping mapping)
        {
            return mapping.Entries;
        }

        fields.Error("SN1103", value, $"'{key}' must hold settings", "Write them below it, two spaces in.");
        return [];
    }

    private static string BaseUrl(YamlNode value, Fields fields)
    {
        string url = fields.Text(value, "base_url");
        bool absolute = Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";
        if (!absolute)
        {
            fields.Error("SN1109", value, $"'{url}' is not a web address", "Write base_url: https://example.org/.");
            return "/";
        }

        return url.EndsWith('/') ? url : url + "/";
    }

    private static string Zone(YamlNode value, Fields fields)
    {
        string zone = fields.Text(value, "time_zone");
        if (TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            return zone;
        }

        fields.Error("SN1110", value, $"'{zone}' is not a time zone", "Write an IANA name such as Asia/Kuala_Lumpur.");
        return "UTC";
    }

    private static ImmutableArray<MenuItem> Menu(YamlNode value, Fields fields)
    {
        ImmutableArray<MenuItem>.Builder menu = ImmutableArray.CreateBuilder<MenuItem>();
        foreach (YamlNode item in value is YamlNode.Sequence list ? list.Items : [value])
        {
            ImmutableArray<(YamlNode.Scalar Key, YamlNode Value)> entries = Settings(item, "menu", fields);
            string Of(string key) => entries.Where(e => e.Key.Text == key).Select(e => fields.Text(e.Value, key)).FirstOrDefault("");
            menu.Add(new MenuItem(Of("title"), Of("url")));
        }

        return menu.ToImmutable();
    }
}
