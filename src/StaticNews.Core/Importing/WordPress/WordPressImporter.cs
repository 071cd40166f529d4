using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.WordPress;

/// <summary>Turns a WordPress export into files of this engine, in two passes over the file and one post in memory at a time.</summary>
public static class WordPressImporter
{
    /// <summary>Imports an export; <paramref name="open"/> opens it anew for each pass, <paramref name="file"/> names it in reports.</summary>
    public static ImportReport Import(Func<Stream> open, string file, ImportOptions options, Action<OutputFile> write)
    {
        ImportLog log = new(write);
        if (WordPressSite.Read(open, file, log) is not { } export || log.HasErrors)
        {
            return log.Report("WordPress");
        }

        log.Read = export.Entries.Count;
        SiteConfig site = options.Site ?? Site(export, file, log);
        WordPressRoutes routes = new(export, site, file, log);
        routes.Add();
        WordPressMedia media = new(export, options.Uploads, file, log);
        WordPressArticles articles = new(export, routes, media, file, log);
        using (WxrReader reader = new(open()))
        {
            foreach (WxrItem item in reader.Items())
            {
                articles.Write(item);
            }
        }

        Lists(routes, file, log);
        media.Write();
        ImmutableArray<MenuItem> menu = WordPressMenus.Read(export, routes, file, log);
        if (options.Site is null)
        {
            log.Write("staticnews.yml", SiteFile.Text(site with { Menu = menu }), file, "settings");
        }

        log.Lose(LossKind.Address, file, 0, "addresses that a static host cannot answer: /?p=12, /?s=word, /feed/, lists by date such as /2024/05/; redirect them on the server");
        return log.Report("WordPress");
    }

    private static void Lists(WordPressRoutes routes, string file, ImportLog log)
    {
        foreach ((Route route, string title, string summary) in routes.Lists.Where(l => l.Route.Target is not null))
        {
            FrontMatterDraft draft = new(file, log);
            draft.Text("title", title);
            draft.Text("summary", MarkdownText.Collapsed(summary).Trim());
            draft.List("aliases", route.Aliases);
            string folder = route.Target!.Split('/')[0];
            log.Write("content/" + route.Target, draft.With(""), file, folder is "topics" or "authors" ? folder : "sections");
        }
    }

    private static SiteConfig Site(WordPressSite export, string file, ImportLog log)
    {
        SiteConfig site = new()
        {
            Title = export.Channel.Title.Length > 0 ? export.Channel.Title : "Imported from WordPress",
            BaseUrl = export.BaseUrl ?? "/",
            Description = export.Channel.Description,
            Language = export.Channel.Language.Length > 0 ? export.Channel.Language : "en",
            TimeZone = Zone(export, file, log),
            SmartPunctuation = true,
        };
        return site with { ArticlePermalink = WordPressRoutes.Pattern(export, site) };
    }

    /// <summary>An export does not name its zone: one offset in whole hours throughout is kept, several are reported.</summary>
    private static string Zone(WordPressSite export, string file, ImportLog log)
    {
        TimeSpan[] offsets = [.. export.Entries.Select(e => e.Date?.Offset).OfType<TimeSpan>().Distinct()];
        if (offsets is [{ Minutes: 0 } one] && one.Duration() <= TimeSpan.FromHours(12))
        {
            string zone = "Etc/GMT" + (one > TimeSpan.Zero ? "-" : "+") + Math.Abs(one.Hours).ToString(CultureInfo.InvariantCulture);
            return one == TimeSpan.Zero || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? "UTC" : zone;
        }

        if (offsets.Length > 0)
        {
            log.Lose(LossKind.Setting, file, 0, "time_zone: the export does not name its zone; dates are shown in UTC until you set it");
        }

        return "UTC";
    }
}
