using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticNews.Content;

namespace StaticNews.Importing;

/// <summary>Small repairs of a Markdown body, so that it means here what it meant there: comments, heading anchors, links, double brackets.</summary>
internal static partial class MarkdownFixes
{
    /// <summary>The body repaired; lines are counted from <paramref name="firstLine"/> of the old file.</summary>
    public static string Apply(string body, int firstLine, string file, MarkdownRules rules, ImportLog log)
    {
        Dictionary<string, string> moved = new(StringComparer.Ordinal);
        string text = Html(body, firstLine, file, rules, log);
        text = Headings(text, firstLine, file, rules, moved, log);
        MarkdownRules here = rules with { Link = to => to.StartsWith('#') && moved.TryGetValue(to[1..], out string? anchor) ? "#" + anchor : rules.Link(to) };
        return Brackets(MarkdownLinks.Apply(text, firstLine, file, here, log));
    }

    private static string Html(string body, int firstLine, string file, MarkdownRules rules, ImportLog log)
    {
        if (!body.Contains('<', StringComparison.Ordinal))
        {
            return body;
        }

        MarkdownCode code = MarkdownCode.Of(body);
        Lines lines = new(body, firstLine);
        if (!rules.KeepsHtml)
        {
            foreach (int line in Tag().Matches(body).Where(t => !code.Contains(t.Index)).Select(t => lines.At(t.Index)).Distinct())
            {
                log.Lose(LossKind.Html, file, line, "raw HTML is shown as text; rewrite it as Markdown, or set markdown: {unsafe_html: true}");
            }
        }

        return Comments(body, code, lines, file, rules, log);
    }

    private static string Comments(string body, MarkdownCode code, Lines lines, string file, MarkdownRules rules, ImportLog log)
    {
        StringBuilder text = new(body.Length);
        int at = 0;
        for (int open = body.IndexOf("<!--", StringComparison.Ordinal); open >= 0; open = body.IndexOf("<!--", at, StringComparison.Ordinal))
        {
            int close = body.IndexOf("-->", open + 4, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            string comment = body[open..(close + 3)];
            bool isMore = comment[4..^3].Trim() == "more";
            bool isKept = code.Contains(open) || (rules.KeepsHtml && !isMore);
            text.Append(body, at, open - at).Append(isKept ? comment : isMore ? "<!--more-->" : new string('\n', comment.Count(c => c == '\n')));
            at = close + 3;
            if (!isKept && !isMore)
            {
                log.Lose(LossKind.Html, file, lines.At(open), "an HTML comment is left out");
            }
        }

        return text.Append(body, at, body.Length - at).ToString();
    }

    private static string Headings(string body, int firstLine, string file, MarkdownRules rules, Dictionary<string, string> moved, ImportLog log)
    {
        if (!body.Contains('#', StringComparison.Ordinal))
        {
            return body;
        }

        MarkdownCode code = MarkdownCode.Of(body);
        Lines lines = new(body, firstLine);
        HashSet<string> old = new(StringComparer.Ordinal);
        HashSet<string> ours = new(StringComparer.Ordinal);
        return Heading().Replace(body, match =>
        {
            if (code.InFence(match.Index))
            {
                return match.Value;
            }

            string text = match.Groups["text"].Value;
            int line = lines.At(match.Index);
            (text, string? id) = TakeAttributes(text, () => log.Lose(LossKind.Attribute, file, line, "the heading's classes are left out"));
            string before = id ?? Unique(rules.HeadingId(Markdown.Plain(text)), old, 0);
            string now = Unique(Slug.Of(Markdown.Plain(text)), ours, 1);
            if (before == now || before.Length == 0)
            {
                return id is null ? match.Value : $"{match.Groups["mark"].Value}{text}";
            }

            if (Slug.Of(before) == before)
            {
                ours.Add(before);
                return $"{match.Groups["mark"].Value}{text} {{#{before}}}";
            }

            string anchor = Slug.Of(before) is { Length: > 0 } slug ? slug : now;
            moved.TryAdd(before, anchor);
            log.Lose(LossKind.Anchor, file, line, $"the heading's anchor #{before} is now #{anchor}");
            return anchor == now ? $"{match.Groups["mark"].Value}{text}" : $"{match.Groups["mark"].Value}{text} {{#{anchor}}}";
        });
    }

    private static (string Text, string? Id) TakeAttributes(string text, Action loses)
    {
        Match match = Attributes().Match(text);
        if (!match.Success)
        {
            return (text, null);
        }

        string[] parts = match.Groups[1].Value.TrimStart(':').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Any(p => !p.StartsWith('#')))
        {
            loses();
        }

        return (text[..match.Index].TrimEnd(), parts.FirstOrDefault(p => p.StartsWith('#'))?[1..]);
    }

    /// <summary>An id that is not taken yet; repeated ones are numbered from one above <paramref name="first"/>.</summary>
    private static string Unique(string id, HashSet<string> taken, int first)
    {
        string unique = id;
        for (int n = first + 1; !taken.Add(unique); n++)
        {
            unique = id + "-" + n.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    /// <summary>Double brackets mean nothing elsewhere, and a wiki link here.</summary>
    private static string Brackets(string body)
    {
        if (!body.Contains("[[", StringComparison.Ordinal))
        {
            return body;
        }

        MarkdownCode code = MarkdownCode.Of(body);
        return WikiLink().Replace(body, match => code.Contains(match.Index) ? match.Value : new StringBuilder("[\\[").Append(match.Groups[1].Value).Append("\\]]").ToString());
    }

    [GeneratedRegex(@"(?<!\{)</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(?<mark> {0,3}#{1,6}[ \t]+)(?<text>[^\n]*?)(?:[ \t]+#+)?[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s*\{(:?\s*[#.][^{}\n]*)\}$", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\[\[([^\[\]|\n]{1,200}(?:\|[^\[\]\n]{1,200})?)\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex WikiLink();
}
