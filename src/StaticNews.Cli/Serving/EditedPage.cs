using System.Collections.Immutable;

namespace StaticNews.Cli.Serving;

/// <summary>Finds the page that an edited source file makes, for browsers that follow the writer.</summary>
internal static class EditedPage
{
    /// <summary>
    /// The address of the page of the first edited article: of the pages that changed, the one whose address has the
    /// file's name, in its folder if there are several; null when no file of content/ was edited or none fits.
    /// </summary>
    public static string? Of(ImmutableArray<string> edited, ServedSite before, ServedSite after) =>
        edited.Where(p => p.StartsWith("content/", StringComparison.Ordinal) && p.EndsWith(".md", StringComparison.Ordinal))
            .Select(p => Find(p["content/".Length..^".md".Length], before, after)).FirstOrDefault(url => url is not null);

    private static string? Find(string source, ServedSite before, ServedSite after)
    {
        string[] parts = source.Split('/');
        parts = parts[^1] is "index" or "_index" ? parts[..^1] : parts;
        if (parts.Length == 0)
        {
            return after.BasePath;
        }

        string name = WithoutDate(parts[^1]);
        string folder = parts.Length > 1 ? $"/{parts[0]}/" : "/";
        string[] named = [.. after.Pages.Where(p => p.TrimEnd('/').EndsWith("/" + name, StringComparison.OrdinalIgnoreCase) || p.EndsWith($"/{name}.html", StringComparison.OrdinalIgnoreCase))];
        return named.Where(p => !IsSame(p, before, after)).OrderByDescending(p => p.Contains(folder, StringComparison.OrdinalIgnoreCase)).ThenBy(p => p.Length).FirstOrDefault();
    }

    private static bool IsSame(string page, ServedSite before, ServedSite after) =>
        Route.Find(before, page) is Route.Found was && after.Shown(page) is { } now && was.File.Same(now);

    private static string WithoutDate(string name) =>
        name.Length > 11 && name[4] == '-' && name[7] == '-' && name[10] == '-' && name[..10].All(c => char.IsAsciiDigit(c) || c == '-') ? name[11..] : name;
}
