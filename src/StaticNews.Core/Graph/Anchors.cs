using System.Text;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>
/// What the part of an address behind '#' may name on a document's page. The page is looked through once, since one article may name
/// thousands of its places. Not to be shared between threads.
/// </summary>
internal sealed class Anchors(Document page)
{
    private const int MostListed = 6;

    /// <summary>Headings that one which is not there is compared with.</summary>
    private const int MostCompared = 200;

    private readonly string[] _ids = [.. page.Headings.Select(h => h.Id)];
    private HashSet<string>? _headings;
    private HashSet<string>? _html;
    private Dictionary<string, string?>? _alike;

    /// <summary>Whether the page has the place: a heading, a footnote, an entry of a running story, or an id that raw HTML brings.</summary>
    public bool Has(string id) =>
        (_headings ??= new(_ids, StringComparer.Ordinal)).Contains(id)
        || id.StartsWith("fn", StringComparison.Ordinal)
        || (id.StartsWith("update-", StringComparison.Ordinal) && !page.Front.Updates.IsEmpty)
        || (_html ??= InHtml(page.Body)).Contains(id);

    /// <summary>
    /// The page's own id for a heading that another generator calls <paramref name="id"/>, or null: GitHub, Goldmark, kramdown and Pandoc
    /// agree on the letters and digits of a heading and differ in what they make of everything between. Empty for the title, which is
    /// the top of the page.
    /// </summary>
    public string? Named(string id)
    {
        string letters = LettersOf(id);
        return (_alike ??= ByLetters(_ids)).TryGetValue(letters, out string? only) ? only : letters.Length > 0 && letters == LettersOf(page.Front.Title) ? "" : null;
    }

    /// <summary>What to write instead: the closest heading, or those that there are.</summary>
    public string Remedy(string id)
    {
        string? near = _ids.Take(MostCompared).Where(i => Math.Abs(i.Length - id.Length) <= id.Length / 3).Select(i => (Id: i, Distance: EditDistance.Between(i, id)))
            .Where(i => i.Distance <= Math.Max(2, id.Length / 3) && i.Distance < id.Length).OrderBy(i => i.Distance).ThenBy(i => i.Id, StringComparer.Ordinal).Select(i => i.Id).FirstOrDefault();
        return near is not null ? $"Did you mean #{near}?"
            : _ids.Length == 0 ? "It has no headings."
            : $"Its headings are {string.Join(", ", _ids.Take(MostListed).Select(i => "#" + i))}{(_ids.Length > MostListed ? " and others" : "")}.";
    }

    /// <summary>The id of each heading by its letters and digits, null for those that several have.</summary>
    private static Dictionary<string, string?> ByLetters(string[] ids)
    {
        Dictionary<string, string?> alike = new(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (LettersOf(id) is { Length: > 0 } letters && !alike.TryAdd(letters, id))
            {
                alike[letters] = null;
            }
        }

        return alike;
    }

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>The ids, and the names of old, of all elements in a body.</summary>
    private static HashSet<string> InHtml(Body body)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        using LentBytes html = body.Html.Lend();
        foreach (string start in new[] { " id=\"", " id='", " name=\"", " name='" })
        {
            byte[] before = Encoding.UTF8.GetBytes(start);
            ReadOnlySpan<byte> rest = html.Span;
            while (rest.IndexOf(before) is >= 0 and var at)
            {
                rest = rest[(at + before.Length)..];
                int end = rest.IndexOf(before[^1]);
                found.Add(Encoding.UTF8.GetString(rest[..Math.Max(0, end)]));
            }
        }

        return found;
    }
}
