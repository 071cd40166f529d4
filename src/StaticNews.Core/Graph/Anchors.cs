using System.Collections.Immutable;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>What the part of an address behind '#' may name on a document's page.</summary>
internal static class Anchors
{
    private const int MostListed = 6;

    /// <summary>Whether the page has the place: a heading, a footnote, an entry of a running story, or an id that raw HTML brings.</summary>
    public static bool IsOn(Document page, string id) =>
        page.Headings.Any(h => h.Id == id)
        || id.StartsWith("fn", StringComparison.Ordinal)
        || (id.StartsWith("update-", StringComparison.Ordinal) && !page.Front.Updates.IsEmpty)
        || IsInHtml(page.Body, id);

    /// <summary>
    /// The page's own id for a heading that another generator calls <paramref name="id"/>, or null: GitHub, Goldmark, kramdown and Pandoc
    /// agree on the letters and digits of a heading and differ in what they make of everything between. Empty for the title, which is
    /// the top of the page.
    /// </summary>
    public static string? Named(Document page, string id)
    {
        string[] same = [.. page.Headings.Where(h => IsAlike(h.Id, id)).Select(h => h.Id).Take(2)];
        return same.Length == 1 ? same[0] : same.Length == 0 && IsAlike(page.Front.Title, id) ? "" : null;
    }

    /// <summary>What to write instead: the closest heading, or those that there are.</summary>
    public static string Remedy(Document page, string id)
    {
        ImmutableArray<string> ids = [.. page.Headings.Select(h => h.Id)];
        string? near = ids.Where(i => Math.Abs(i.Length - id.Length) <= id.Length / 3).Select(i => (Id: i, Distance: EditDistance.Between(i, id)))
            .Where(i => i.Distance <= Math.Max(2, id.Length / 3) && i.Distance < id.Length).OrderBy(i => i.Distance).ThenBy(i => i.Id, StringComparer.Ordinal).Select(i => i.Id).FirstOrDefault();
        return near is not null ? $"Did you mean #{near}?"
            : ids.IsEmpty ? "It has no headings."
            : $"Its headings are {string.Join(", ", ids.Take(MostListed).Select(i => "#" + i))}{(ids.Length > MostListed ? " and others" : "")}.";
    }

    private static bool IsAlike(string a, string b)
    {
        (int i, int j) = (0, 0);
        while (true)
        {
            i = NextOf(a, i);
            j = NextOf(b, j);
            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length && i > 0;
            }

            if (char.ToLowerInvariant(a[i++]) != char.ToLowerInvariant(b[j++]))
            {
                return false;
            }
        }

        static int NextOf(string text, int at)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            return at;
        }
    }

    private static bool IsInHtml(Body body, string id)
    {
        using LentBytes html = body.Html.Lend();
        foreach (string attribute in new[] { "id", "name" })
        {
            foreach (string quote in new[] { "\"", "'" })
            {
                if (html.Span.IndexOf(Encoding.UTF8.GetBytes($" {attribute}={quote}{id}{quote}")) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
