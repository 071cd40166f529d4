using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Jekyll;

/// <summary>Sorts a Jekyll site's files: posts, drafts, documents of collections, pages, static files, and what stays behind.</summary>
internal sealed partial record JekyllContent(ImmutableArray<JekyllPage> Pages, ImmutableArray<SourceFile> Static)
{
    private static readonly string[] Readable = [".md", ".markdown", ".mkdown", ".mkdn", ".mkd", ".html", ".htm"];
    private static readonly (string Folder, string Detail)[] Left =
    [
        ("_layouts", "layouts are written anew; see the template reference"),
        ("_includes", "includes are written anew as partials"),
        ("_sass", "style sheets in Sass are not compiled"),
        ("_plugins", "plugins in Ruby do not run"),
    ];

    /// <summary>Reads the files; those that only a plugin or a template uses are reported.</summary>
    public static JekyllContent Read(ImmutableArray<SourceFile> files, JekyllConfig config, ImportLog log)
    {
        List<JekyllPage> pages = [];
        List<SourceFile> kept = [];
        string collections = config.Settings.Text("collections_dir")?.Trim('/') is { Length: > 0 } folder ? folder + "/" : "";
        foreach (SourceFile file in files.Where(f => f.Path != config.File && !config.IsExcluded(f.Path)))
        {
            string path = file.Path.StartsWith(collections, StringComparison.Ordinal) ? file.Path[collections.Length..] : file.Path;
            if (Place(path, config) is { } place)
            {
                pages.AddRange(Page(file, place.Kind, place.Collection, place.Below, place.Folders, config, log));
            }
            else if (!path.Split('/').Any(p => p.StartsWith('_')))
            {
                Other(file, config, pages, kept, log);
            }
        }

        foreach ((string name, string detail) in Left)
        {
            if (files.Count(f => f.Path.StartsWith(name + "/", StringComparison.Ordinal)) is > 0 and var count)
            {
                log.Lose(LossKind.Template, name + "/", 0, $"{count} {(count == 1 ? "file" : "files")}: {detail}");
            }
        }

        log.Read = pages.Count;
        return new([.. pages], [.. kept]);
    }

    /// <summary>What a path says: news/_posts/2024-05-01-x.md, _drafts/x.md or _recipes/x.md; null for pages and static files.</summary>
    private static (JekyllKind Kind, string Collection, string Below, string[] Folders)? Place(string path, JekyllConfig config)
    {
        string[] parts = path.Split('/');
        int at = Array.FindIndex(parts, p => p.StartsWith('_'));
        if (at < 0 || at == parts.Length - 1)
        {
            return null;
        }

        string below = string.Join('/', parts[(at + 1)..]);
        return parts[at] switch
        {
            "_posts" => (JekyllKind.Post, "posts", below, parts[..at]),
            "_drafts" => (JekyllKind.Draft, "posts", below, parts[..at]),
            _ when at == 0 && config.Collections.ContainsKey(parts[0][1..]) => (JekyllKind.Document, parts[0][1..], below, []),
            _ => null,
        };
    }

    private static void Other(SourceFile file, JekyllConfig config, List<JekyllPage> pages, List<SourceFile> kept, ImportLog log)
    {
        using LentBytes bytes = file.Bytes.Lend();
        bool hasFront = bytes.Span.StartsWith("---\n"u8) || bytes.Span.StartsWith("---\r\n"u8);
        if (!hasFront)
        {
            kept.Add(file);
        }
        else if (Readable.Contains(Path.GetExtension(file.Path).ToLowerInvariant()))
        {
            pages.AddRange(Page(file, JekyllKind.Page, "", file.Path, [], config, log));
        }
        else
        {
            log.Lose(LossKind.Template, file.Path, 0, "the file is made by Liquid; feeds and site maps are made here, other files belong into templates");
        }
    }

    private static IEnumerable<JekyllPage> Page(SourceFile file, JekyllKind kind, string collection, string below, string[] folders, JekyllConfig config, ImportLog log)
    {
        string extension = Path.GetExtension(file.Path).ToLowerInvariant();
        Match name = Dated().Match(Path.GetFileNameWithoutExtension(below));
        if (!Readable.Contains(extension))
        {
            log.Lose(extension is ".textile" or ".adoc" or ".org" or ".rst" ? LossKind.Format : LossKind.Asset, file.Path, 0, $"a {(extension.Length > 0 ? extension + " " : "")}file in {Path.GetDirectoryName(file.Path)} is not carried");
            yield break;
        }

        if (kind == JekyllKind.Post && !name.Success)
        {
            log.Lose(LossKind.Page, file.Path, 0, "a post without a date in its name is no page in Jekyll either");
            yield break;
        }

        if (kind == JekyllKind.Document && !config.Collections[collection])
        {
            log.Lose(LossKind.Page, file.Path, 0, $"documents of the collection '{collection}' are no pages (output is not true)");
            yield break;
        }

        if (ForeignText.Read(file, log) is not { } text)
        {
            yield break;
        }

        string type = kind switch { JekyllKind.Page => "pages", JekyllKind.Draft => "drafts", _ => collection };
        Settings front = new(Settings.Merge(config.Defaults(file.Path, type), text.Front.Root));
        yield return new JekyllPage
        {
            File = file,
            Kind = kind,
            Collection = collection,
            Text = text,
            Front = front,
            Date = SourceDate.Parse(front.Text("date")) ?? (name.Success && kind == JekyllKind.Post ? SourceDate.Parse(name.Groups[1].Value) : null),
            Stem = below[..^extension.Length],
            BaseName = kind is JekyllKind.Post or JekyllKind.Draft && name.Success ? name.Groups[2].Value : Path.GetFileNameWithoutExtension(below),
            Categories = [.. folders.Concat(Words(front, "categories", "category")).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>A list, or one text that Jekyll splits at spaces; the singular key is one word whole.</summary>
    public static IEnumerable<string> Words(Settings front, string plural, string singular) => front.Node(plural) is YamlNode.Scalar { IsNull: false } text
        ? text.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        : front.Texts(plural).Concat(front.Node(singular) is YamlNode.Scalar one ? Settings.TextsOf(one) : []);

    [GeneratedRegex(@"^(\d{4}-\d{1,2}-\d{1,2})-(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
