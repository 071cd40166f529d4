using System.Collections.Frozen;
using System.Text;

namespace StaticNews.Importing.Hugo;

/// <summary>Turns the shortcodes that Hugo ships into plain Markdown; all others stay visible and are reported.</summary>
internal sealed class HugoShortcodes(HugoConfig config, HugoLinks links, ImportLog log)
{
    private const int MaxDepth = 50;

    private static readonly FrozenDictionary<string, Func<Shortcode, string, string?>> Embeds = new Dictionary<string, Func<Shortcode, string, string?>>(StringComparer.OrdinalIgnoreCase)
    {
        ["youtube"] = (s, _) => Video(s["title"], "YouTube", "https://www.youtube.com/watch?v=", s["id", 0]),
        ["vimeo"] = (s, _) => Video(s["title"], "Vimeo", "https://vimeo.com/", s["id", 0]),
        ["vimeo_simple"] = (s, _) => Video(s["title"], "Vimeo", "https://vimeo.com/", s["id", 0]),
        ["gist"] = (s, _) => s["", 1] is { Length: > 0 } id ? Markdown.Link("Gist " + id, $"https://gist.github.com/{s["", 0]}/{id}") : null,
        ["tweet"] = (s, _) => Post(s),
        ["twitter"] = (s, _) => Post(s),
        ["twitter_simple"] = (s, _) => Post(s),
        ["x"] = (s, _) => Post(s),
        ["x_simple"] = (s, _) => Post(s),
        ["instagram"] = (s, _) => s["", 0] is { Length: > 0 } id ? Markdown.Link("Post on Instagram", $"https://www.instagram.com/p/{id}/") : null,
        ["figure"] = (s, _) => Figure(s),
        ["highlight"] = (s, inner) => s["", 0] is { Length: > 0 } language ? "\n\n" + Markdown.Fenced(inner, language) + "\n\n" : null,
        ["details"] = (s, inner) => $"**{(s["summary"] is { Length: > 0 } summary ? summary : "Details")}**\n\n{inner.Trim('\n')}\n",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body with its shortcodes translated or kept.</summary>
    public string Translate(string body, HugoPage page)
    {
        List<Shortcode> tags = ShortcodeLexer.Read(body);
        if (tags.Count == 0)
        {
            return body;
        }

        return Range(new Run(body, page, tags, Pairs(tags), MarkdownCode.Of(body), new Lines(body, page.Text.BodyLine + 1)), 0, tags.Count, 0, body.Length, 0);
    }

    /// <summary>For each opening tag the number of its closing one, or -1.</summary>
    private static int[] Pairs(List<Shortcode> tags)
    {
        int[] closing = new int[tags.Count];
        Array.Fill(closing, -1);
        List<int> open = [];
        for (int i = 0; i < tags.Count; i++)
        {
            int match = tags[i].IsClosing ? open.FindLastIndex(o => tags[o].Name == tags[i].Name) : -1;
            if (match >= 0)
            {
                closing[open[match]] = i;
                open.RemoveRange(match, open.Count - match);
            }
            else if (!tags[i].IsClosing && !tags[i].IsSelfClosed && !tags[i].IsComment && open.Count < MaxDepth)
            {
                open.Add(i);
            }
        }

        return closing;
    }

    private string Range(Run run, int from, int to, int start, int end, int depth)
    {
        StringBuilder text = new();
        int at = start;
        for (int i = from; i < to; i++)
        {
            Shortcode tag = run.Tags[i];
            text.Append(run.Body, at, tag.Start - at);
            int closing = run.Closing[i];
            at = closing >= 0 ? run.Tags[closing].End : tag.End;
            if (closing < 0)
            {
                text.Append(One(run, tag, ""));
                continue;
            }

            string inner = Range(run, i + 1, closing, tag.End, run.Tags[closing].Start, depth + 1);
            string raw = run.Body[tag.End..run.Tags[closing].Start];
            text.Append(Known(run, tag, tag.Name == "highlight" ? raw : inner) ?? Kept(run, tag) + inner + Kept(run, run.Tags[closing], isReported: false));
            i = closing;
        }

        return text.Append(run.Body, at, end - at).ToString();
    }

    private string One(Run run, Shortcode tag, string inner)
    {
        string raw = run.Body[tag.Start..tag.End];
        return tag.IsComment ? raw[..3] + raw[3..^3].Trim()[2..^2] + raw[^3..] : Known(run, tag, inner) ?? Kept(run, tag);
    }

    private string? Known(Run run, Shortcode tag, string inner) => tag.IsClosing ? null : tag.Name switch
    {
        "ref" or "relref" => Reference(run, tag),
        "param" => run.Page.Front.Text(tag["", 0]) ?? config.Settings.Text("params." + tag["", 0]),
        _ => Embeds.TryGetValue(tag.Name, out Func<Shortcode, string, string?>? translate) ? translate(tag, inner) : null,
    };

    private string Reference(Run run, Shortcode tag)
    {
        string reference = tag["path", 0];
        string? found = run.IsDestination(tag.Start) ? links.Destination(reference, run.Page) : links.Url(reference, run.Page);
        if (found is not null)
        {
            return found;
        }

        string? fallback = config.Settings.Text("refLinksNotFoundURL");
        log.Lose(LossKind.Link, run.Page.File.Path, run.Lines.At(tag.Start), $"{tag.Name} '{reference}' finds no page{(fallback is null ? "" : $"; it leads to {fallback} as before")}");
        return fallback ?? SiteAddress.Encoded(reference);
    }

    /// <summary>The tag as text that readers see and nothing runs.</summary>
    private string Kept(Run run, Shortcode tag, bool isReported = true)
    {
        string raw = run.Body[tag.Start..tag.End];
        if (isReported)
        {
            log.Lose(LossKind.Shortcode, run.Page.File.Path, run.Lines.At(tag.Start), $"the shortcode '{tag.Name}' is kept as text");
        }

        return run.Code.Contains(tag.Start) ? raw : run.IsInTag(tag.Start) ? Markdown.Html(raw) : Markdown.CodeSpan(raw);
    }

    private static string? Video(string title, string site, string address, string id) =>
        id.Length == 0 || id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) ? null : Markdown.Link(title.Length > 0 ? $"Video: {title}" : $"Video on {site}", address + id);

    private static string? Post(Shortcode tag)
    {
        string id = tag["id"] is { Length: > 0 } named ? named : tag["", 0];
        return id.Length == 0 || !id.All(char.IsAsciiDigit) ? null : Markdown.Link("Post on X", $"https://x.com/{(tag["user"] is { Length: > 0 } user ? user : "i")}/status/{id}");
    }

    private static string? Figure(Shortcode tag)
    {
        if (tag["src", 0] is not { Length: > 0 } src)
        {
            return null;
        }

        string caption = string.Join(' ', new[] { tag["title"], tag["caption"] }.Where(t => t.Length > 0));
        string credit = tag["attrlink"] is { Length: > 0 } link && tag["attr"].Length > 0 ? Markdown.Link(tag["attr"], link) : tag["attr"];
        string alt = tag["alt"] is { Length: > 0 } given ? given : Markdown.Plain(tag["caption"]);
        return tag["link"] is { Length: > 0 } to
            ? $"[{Markdown.Image(alt, src, string.Join(" | ", new[] { Markdown.Plain(caption), Markdown.Plain(credit) }.Where(t => t.Length > 0)))}]({Markdown.Destination(to)})"
            : Markdown.Figure(alt, src, caption, credit);
    }

    /// <summary>One body under translation.</summary>
    private sealed record Run(string Body, HugoPage Page, List<Shortcode> Tags, int[] Closing, MarkdownCode Code, Lines Lines)
    {
        /// <summary>Whether an offset stands where Markdown expects a link's destination.</summary>
        public bool IsDestination(int at)
        {
            ReadOnlySpan<char> before = Body.AsSpan(0, at).TrimEnd();
            before = before.EndsWith("<") ? before[..^1] : before;
            return before.EndsWith("](") || before.EndsWith("]:");
        }

        /// <summary>Whether an offset lies within an HTML tag.</summary>
        public bool IsInTag(int at)
        {
            ReadOnlySpan<char> before = Body.AsSpan(0, at);
            int open = before.LastIndexOf('<');
            return open >= 0 && open + 1 < before.Length && (char.IsAsciiLetter(before[open + 1]) || before[open + 1] == '/') && before[open..].IndexOf('>') < 0;
        }
    }
}
