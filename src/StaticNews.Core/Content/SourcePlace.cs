using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>What a file's place in content/ says of it.</summary>
internal sealed record SourcePlace(DocumentKind Kind, string Section, string Folder, string Slug, string Title, DateTimeOffset? Date)
{
    /// <summary>Reads a path such as world/slug.md, world/slug/index.md, world/_index.md, topics/x.md or _posts/2026-11-24-x.md.</summary>
    public static SourcePlace Of(string path)
    {
        string[] parts = path.Split('/');
        string name = Path.GetFileNameWithoutExtension(parts[^1]);
        bool isBundle = (name == "index" && parts.Length > 1) || (name == "_index" && parts.Length > 2);
        string slug = isBundle ? parts[^2] : name;
        string first = parts.Length > (isBundle ? 2 : 1) ? parts[0] : "";
        bool isOwn = parts.Length == (isBundle ? 3 : 2);
        DateTimeOffset? date = null;
        if (slug.Length > 11 && slug[10] == '-' && DateTime.TryParseExact(slug[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
        {
            (date, slug) = (new DateTimeOffset(day, TimeSpan.Zero), slug[11..]);
        }

        DocumentKind kind = name == "_index" && !isBundle ? DocumentKind.Section : first switch
        {
            "topics" when isOwn => DocumentKind.Topic,
            "authors" when isOwn => DocumentKind.Author,
            _ => DocumentKind.Article,
        };
        if (kind == DocumentKind.Section)
        {
            slug = first;
        }

        string words = slug.Replace('-', ' ').Replace('_', ' ');
        string title = words.Length == 0 ? "Home" : char.ToUpperInvariant(words[0]) + words[1..];
        IEnumerable<string> folders = parts[..^(isBundle ? 2 : 1)].Where(p => p != "_posts").Select(Content.Slug.Of).Where(p => p.Length > 0);
        return new(kind, Content.Slug.Of(first == "_posts" ? "" : first), string.Join('/', folders), Content.Slug.Of(slug), title, date);
    }
}
