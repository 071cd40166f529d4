using System.Net;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Gives the boxes of "> [!NOTE]" their titles in the language of the page: a text is parsed once, before any word list is read.</summary>
internal static class AlertTitles
{
    private static readonly (byte[] Written, string Key)[] Titles =
        [.. new[] { "Note", "Tip", "Important", "Warning", "Caution" }.Select(t => (Encoding.UTF8.GetBytes($"</svg>{t}</p>"), "alert_" + t.ToLowerInvariant()))];

    /// <summary>The body with its titles in other words; the same body when it has none, or the words are those that it has.</summary>
    public static Body In(Body body, Translation words)
    {
        using LentBytes lent = body.Html.Lend();
        ReadOnlySpan<byte> html = lent.Span;
        if (html.IndexOf("markdown-alert-title"u8) < 0)
        {
            return body;
        }

        List<byte> told = new(html.Length + 64);
        List<(int At, int Longer)> shifts = [];
        int done = 0;
        for (int at; (at = html[done..].IndexOf("</svg>"u8)) >= 0;)
        {
            at += done;
            ReadOnlySpan<byte> rest = html[at..];
            int length = "</svg>"u8.Length;
            ReadOnlySpan<byte> replaced = rest[..length];
            foreach ((byte[] written, string key) in Titles)
            {
                if (rest.StartsWith(written))
                {
                    length = written.Length;
                    replaced = Encoding.UTF8.GetBytes($"</svg>{WebUtility.HtmlEncode(words[key])}</p>");
                }
            }

            told.AddRange(html[done..at]);
            told.AddRange(replaced);
            shifts.Add((at, replaced.Length - length));
            done = at + length;
        }

        told.AddRange(html[done..]);
        return new Body(new(told.ToArray()), [.. body.Addresses.Select(a => a with { Offset = a.Offset + shifts.Where(s => s.At < a.Offset).Sum(s => s.Longer) })]);
    }
}
