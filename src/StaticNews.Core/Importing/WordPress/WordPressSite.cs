using System.Collections.Immutable;
using System.Xml;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.WordPress;

/// <summary>The first pass over an export: its channel, media, menus and an index of its posts and pages.</summary>
internal sealed class WordPressSite
{
    private static readonly string[] Internal = ["revision", "attachment", "nav_menu_item", "custom_css", "customize_changeset", "oembed_cache", "user_request", "wp_global_styles", "wp_font_family", "wp_font_face"];
    private static readonly string[] Templates = ["wp_block", "wp_template", "wp_template_part", "wp_navigation"];

    private readonly string _file;
    private readonly ImportLog _log;

    private WordPressSite(string file, ImportLog log) => (_file, _log) = (file, log);

    public WxrChannel Channel { get; private set; } = new();

    public List<WordPressEntry> Entries { get; } = [];

    public Dictionary<string, WxrAttachment> Attachments { get; } = new(StringComparer.Ordinal);

    public List<WxrItem> MenuItems { get; } = [];

    /// <summary>Address of the home page with a final '/', or null.</summary>
    public string? BaseUrl { get; private set; }

    /// <summary>Reads an export to its end; null when it is broken, hostile or none, and nothing of it may be used.</summary>
    public static WordPressSite? Read(Func<Stream> open, string file, ImportLog log)
    {
        WordPressSite site = new(file, log);
        using WxrReader reader = new(open());
        try
        {
            foreach (WxrItem item in reader.Items())
            {
                site.BaseUrl ??= Home(reader.Channel.Link);
                site.Take(item);
            }

            site.Channel = reader.Channel;
            site.BaseUrl ??= Home(reader.Channel.Link);
            if (reader.IsWordPress)
            {
                return site;
            }

            log.Add([Diagnostic.Error("SN1701", new(file), "this is not a WordPress export", "Export it in WordPress under Tools, Export, All content.")]);
        }
        catch (CDataLimit.OverlongException)
        {
            log.Add([Overlong(file, reader.Line, reader.CurrentTitle, "content")]);
        }
        catch (XmlException e)
        {
            bool isHostile = e.Message.Contains("DTD", StringComparison.Ordinal) || e.Message.Contains("entit", StringComparison.OrdinalIgnoreCase);
            log.Add([Diagnostic.Error("SN1707", new(file, e.LineNumber, e.LinePosition), isHostile ? "the export declares a document type or entities, which no export needs" : "the export is broken or cut off: " + e.Message.TrimEnd('.'), "Export it again, and download it whole.")]);
        }

        return null;
    }

    private void Take(WxrItem item)
    {
        foreach (string name in item.Overlong)
        {
            _log.Add([Overlong(_file, item.Line, item.Title, name == "encoded" ? "content" : name)]);
        }

        if (item.Type == "attachment")
        {
            string url = item["attachment_url"] is { Length: > 0 } own ? own : item["guid"];
            Attachments[item.Id] = new(item.Id, url, item.Title, item.MetaOf("_wp_attachment_image_alt"), item["excerpt"].Trim(), item["post_parent"], item.Line);
        }
        else if (item.Type == "nav_menu_item")
        {
            MenuItems.Add(item with { Comments = [] });
        }
        else if (Templates.Contains(item.Type))
        {
            _log.Lose(LossKind.Template, _file, item.Line, $"'{item.Title}' ({item.Type}) is a part of the old theme");
        }
        else if (item.Status is "trash" or "auto-draft" or "inherit")
        {
            _log.Lose(LossKind.Page, _file, item.Line, $"'{item.Title}' is in the bin or was never saved");
        }
        else if (!Internal.Contains(item.Type))
        {
            Entries.Add(Entry(item));
        }
    }

    private static Diagnostic Overlong(string file, int line, string title, string part) =>
        Diagnostic.Error("SN1708", new(file, line), $"'{System.Net.WebUtility.HtmlDecode(title)}' holds more than 8 MiB of text ({part})", "Remove that post from the export, or shorten it.");

    private WordPressEntry Entry(WxrItem item)
    {
        bool isDraft = item.Status is not ("publish" or "future") || item["post_password"].Length > 0;
        string? path = OwnSite.PathOf(item["link"], BaseUrl);
        bool isPretty = path is not null && !path.Contains('?', StringComparison.Ordinal);
        if (!isPretty && !isDraft && item.Status == "publish")
        {
            _log.Lose(LossKind.Address, _file, item.Line, $"'{item.Title}' was at {item["link"]}; a static host cannot answer a query");
        }

        return new()
        {
            Id = item.Id,
            Type = item.Type,
            Title = item.Title,
            Slug = item.Slug,
            IsDraft = isDraft,
            Date = item.Date,
            Line = item.Line,
            OldUrl = isPretty ? SitePath.Tidy(Uri.UnescapeDataString(path!)) : null,
            Section = SectionOf(item),
            Terms = item.Terms,
            Author = item["creator"],
            OldSlugs = [.. item.Meta.Where(m => m.Key == "_wp_old_slug").Select(m => m.Value)],
        };
    }

    /// <summary>A post's first category is its section; pages have none, other types go below their own name.</summary>
    private static string SectionOf(WxrItem item)
    {
        string category = item.Terms.Where(t => t.Domain == "category" && t.Slug != "uncategorized").Select(t => Slug.Of(t.Slug)).FirstOrDefault(s => s.Length > 0, "");
        string section = item.Type switch { "post" => category, "page" => "", _ => Slug.Of(item.Type) };
        return section.Length > 0 && (SiteAddress.IsEnginePage($"/{section}/") || section == "authors") ? section + "-stories" : section;
    }

    private static string? Home(string link) => Uri.TryCreate(link, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? link.TrimEnd('/') + "/" : null;
}
