using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Hugo;

/// <summary>Reads the content folder: pages with their front matter, and the files beside them.</summary>
internal sealed record HugoContent(ImmutableArray<HugoPage> Pages, ImmutableArray<SourceFile> Resources)
{
    private static readonly string[] Readable = [".md", ".markdown", ".mdown", ".html", ".htm"];
    private static readonly string[] Unreadable = [".adoc", ".asciidoc", ".ad", ".org", ".rst", ".pandoc", ".pdc"];

    /// <summary>The pages, with what a cascade adds to them; formats that need another program are reported.</summary>
    public static HugoContent Read(ImmutableArray<SourceFile> files, HugoConfig config, ImportLog log)
    {
        string root = config.ContentFolder + "/";
        SourceFile[] content = [.. files.Where(f => f.Path.StartsWith(root, StringComparison.Ordinal))];
        HashSet<string> bundles = [.. content.Where(f => Stem(f.Path) == "index").Select(f => Folder(f.Path))];
        HashSet<string> sections = [.. content.Where(f => Stem(f.Path) == "_index").Select(f => Folder(f.Path))];
        List<HugoPage> pages = [];
        List<SourceFile> resources = [];
        foreach (SourceFile file in content)
        {
            string extension = Path.GetExtension(file.Path).ToLowerInvariant();
            if (Unreadable.Contains(extension))
            {
                log.Lose(LossKind.Format, file.Path, 0, $"a {extension} file needs a converter; turn it into Markdown");
            }
            else if (!Readable.Contains(extension) || file.CopyFrom is not null)
            {
                resources.Add(file);
            }
            else if (Stem(file.Path) is not ("index" or "_index") && Ancestors(Folder(file.Path)).Any(bundles.Contains))
            {
                log.Lose(LossKind.Page, file.Path, 0, "a Markdown file inside a page's bundle was never a page of its own");
            }
            else if (Page(file, file.Path[root.Length..], f => sections.Contains(root + f), config, log) is { } page)
            {
                pages.Add(page);
            }
        }

        log.Read = pages.Count;
        return new([.. Cascaded(pages, config, log)], [.. resources]);
    }

    private static HugoPage? Page(SourceFile file, string path, Func<string, bool> isSection, HugoConfig config, ImportLog log)
    {
        if (ForeignText.Read(file, log) is not { } text)
        {
            return null;
        }

        (string plain, string language) = SplitLanguage(path, config);
        string folder = Folder(plain);
        bool isList = Stem(plain) == "_index";
        HugoKind kind = !isList ? HugoKind.Page
            : folder.Length == 0 ? HugoKind.Home
            : !config.Taxonomies.Contains(folder.Split('/')[0], StringComparer.OrdinalIgnoreCase) ? HugoKind.Section
            : folder.Contains('/', StringComparison.Ordinal) ? HugoKind.Term : HugoKind.Taxonomy;
        string[] parts = folder.Split('/');
        HugoPage page = new()
        {
            File = file,
            Path = plain,
            Language = language,
            Kind = kind,
            Text = text,
            Front = text.Front,
            Date = null,
            Slug = null,
            Sections = [.. Enumerable.Range(0, parts.Length).Where(i => i == 0 ? parts[0].Length > 0 : isSection(string.Join('/', parts[..(i + 1)]))).Select(i => parts[i])],
        };
        return page;
    }

    private static IEnumerable<HugoPage> Cascaded(List<HugoPage> pages, HugoConfig config, ImportLog log)
    {
        Dictionary<string, YamlNode.Mapping> cascades = [];
        foreach (HugoPage page in pages.Where(p => p.Text.Front.Node("cascade") is not null))
        {
            if (page.Text.Front.Node("cascade") is YamlNode.Mapping mapping && mapping.Entries.All(e => e.Key.Text is not ("_target" or "target")))
            {
                cascades[page.Folder] = mapping;
            }
            else
            {
                log.Lose(LossKind.FrontMatter, page.File.Path, page.Text.Front.Node("cascade")!.Line, "a cascade with targets is not applied; write its values into the pages");
            }
        }

        return pages.Select(page => Dated(page with
        {
            Front = new Settings(Ancestors(page.Folder).Where(cascades.ContainsKey).Aggregate(page.Text.Front.Root, (front, folder) => Settings.Merge(cascades[folder], front))),
        }, config));
    }

    private static HugoPage Dated(HugoPage page, HugoConfig config)
    {
        string? written = new[] { "date", "publishdate", "pubdate", "published", "lastmod", "modified" }.Select(page.Front.Text).FirstOrDefault(d => d is not null);
        (SourceDate? named, string rest) = config.DatesInNames && page.BaseName is { Length: > 11 } name && name[10] is '-' or '_'
            && DateTime.TryParseExact(page.BaseName[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day)
            ? (new SourceDate(day, null, false), page.BaseName[11..])
            : (null, "");
        return page with { Date = SourceDate.Parse(written) ?? named, Slug = page.Front.Text("slug") ?? (named is null ? null : rest) };
    }

    private static (string Path, string Language) SplitLanguage(string path, HugoConfig config)
    {
        string stem = Path.GetFileNameWithoutExtension(path);
        int dot = stem.LastIndexOf('.');
        string suffix = dot > 0 ? stem[(dot + 1)..].ToLowerInvariant() : "";
        bool isLanguage = suffix.Length > 0 && (config.Languages.Contains(suffix) || suffix == config.DefaultLanguage);
        return isLanguage
            ? ($"{(Folder(path) is { Length: > 0 } folder ? folder + "/" : "")}{stem[..dot]}{Path.GetExtension(path)}", suffix == config.DefaultLanguage ? "" : suffix)
            : (path, "");
    }

    /// <summary>A folder and those above it, the nearest first.</summary>
    private static IEnumerable<string> Ancestors(string folder)
    {
        for (string at = folder; ; at = Folder(at))
        {
            yield return at;
            if (at.Length == 0)
            {
                yield break;
            }
        }
    }

    private static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    private static string Stem(string path) => Path.GetFileName(path).Split('.')[0];
}
