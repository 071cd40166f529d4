using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticNews.Importing;

/// <summary>Turns HTML as editors write it into Markdown: a table of elements, text escaped, whitespace collapsed as browsers do.</summary>
internal sealed class HtmlToMarkdown
{
    private const int MaxDepth = 60;

    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "iframe", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul", "video", "audio",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Dropped = new[] { "script", "style", "form", "input", "button", "select", "textarea", "object", "embed", "noscript", "template", "svg", "canvas", "link", "meta" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Func<string, string?> _link;
    private readonly Action<string> _lose;
    private readonly HtmlInlines _inlines;

    /// <summary>A converter; <paramref name="link"/> gives an address its new form (null: leave it), <paramref name="lose"/> hears what is left out.</summary>
    public HtmlToMarkdown(Func<string, string?> link, Action<string> lose)
    {
        (_link, _lose) = (link, lose);
        _inlines = new HtmlInlines(link, lose, Dropped);
    }

    /// <summary>The Markdown of an HTML fragment, blocks separated by a blank line, no final line end.</summary>
    public string Convert(string html)
    {
        IElement body = new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;
        return string.Join("\n\n", Children(body, 0));
    }

    private List<string> Children(IElement parent, int depth)
    {
        List<string> blocks = [];
        List<INode> run = [];
        void Flush()
        {
            string text = _inlines.Paragraph(run);
            run.Clear();
            if (text.Length > 0)
            {
                blocks.Add(text);
            }
        }

        foreach (INode node in parent.ChildNodes)
        {
            if (node is not IElement element || !IsBlock(element))
            {
                run.Add(node);
                continue;
            }

            Flush();
            blocks.AddRange(Block(element, depth + 1).Where(b => b.Length > 0));
        }

        Flush();
        return blocks;
    }

    /// <summary>An element that holds blocks is one, whatever its name.</summary>
    private static bool IsBlock(IElement element) =>
        Blocks.Contains(element.LocalName) || (element.LocalName is "a" or "span" or "font" or "strong" or "em" or "b" or "i" && element.Children.Any(c => Blocks.Contains(c.LocalName)));

    private IEnumerable<string> Block(IElement element, int depth)
    {
        if (depth > MaxDepth)
        {
            _lose($"HTML nested more than {MaxDepth} levels deep is cut to its text");
            return [MarkdownText.Escaped(MarkdownText.Collapsed(element.TextContent))];
        }

        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                string heading = _inlines.Line(element);
                return heading.Length == 0 ? [] : [$"{new string('#', Math.Max(2, element.LocalName[1] - '0'))} {heading}"];
            case "ul" or "ol":
                return [List(element, depth)];
            case "blockquote":
                return [Quoted(string.Join("\n\n", Children(element, depth)))];
            case "pre":
                return [Code(element)];
            case "hr":
                return ["---"];
            case "table":
                return [HtmlTables.Convert(element, _inlines, _lose)];
            case "figure":
                return Figure(element, depth);
            case "dt":
                return [$"**{_inlines.Line(element)}**"];
            case "iframe" or "video" or "audio":
                return [Embedded(element)];
            case "form":
                _lose("a form is left out");
                return [];
            default:
                return Children(element, depth);
        }
    }

    private IEnumerable<string> Figure(IElement figure, int depth)
    {
        IElement? caption = figure.Children.FirstOrDefault(c => c.LocalName == "figcaption");
        caption?.Remove();
        string text = caption is null ? "" : _inlines.Line(caption);
        List<string> blocks = Children(figure, depth);
        if (text.Length == 0)
        {
            return blocks;
        }

        IElement? picture = figure.QuerySelectorAll("img").Length == 1 ? figure.QuerySelector("img") : null;
        bool isPicture = picture is not null && blocks is [['!', '[', ..]] && _inlines.Address(picture) is not null;
        return isPicture ? [Markdown.Figure(MarkdownText.Collapsed(picture!.GetAttribute("alt") ?? "").Trim(), _inlines.Address(picture)!, text)] : [.. blocks, text.Contains('*', StringComparison.Ordinal) ? text : $"*{text}*"];
    }

    private string List(IElement list, int depth)
    {
        int number = int.TryParse(list.GetAttribute("start"), out int start) && start is >= 0 and < 1_000_000 ? start : 1;
        IEnumerable<string> items = list.Children.Where(c => c.LocalName == "li" || Blocks.Contains(c.LocalName)).Select(item =>
        {
            string mark = list.LocalName == "ol" ? $"{number++}. " : "- ";
            List<string> blocks = Children(item, depth);
            bool isTight = blocks.Skip(1).All(b => b.StartsWith("- ", StringComparison.Ordinal) || (char.IsAsciiDigit(b[0]) && b.Contains(". ", StringComparison.Ordinal)));
            return mark + Indented(string.Join(isTight ? "\n" : "\n\n", blocks), mark.Length);
        });
        return string.Join('\n', items);
    }

    private static string Indented(string text, int by) => text.Replace("\n", "\n" + new string(' ', by), StringComparison.Ordinal).Replace("\n" + new string(' ', by) + "\n", "\n\n", StringComparison.Ordinal);

    private static string Quoted(string text) => text.Length == 0 ? "" : "> " + text.Replace("\n", "\n> ", StringComparison.Ordinal).Replace("\n> \n", "\n>\n", StringComparison.Ordinal);

    private static string Code(IElement pre)
    {
        string language = pre.QuerySelector("code")?.ClassList.FirstOrDefault(c => c.StartsWith("language-", StringComparison.Ordinal))?["language-".Length..] ?? "";
        return Markdown.Fenced(pre.TextContent, language);
    }

    private string Embedded(IElement element)
    {
        string source = element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src") ?? "";
        string address = source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source;
        if (Embeds.PageOf(address) is { } page)
        {
            return Markdown.Link(page.Title, page.Url);
        }

        _lose($"a player or frame becomes a link: {address}");
        string title = element.GetAttribute("title") is { Length: > 0 } given ? given : element.LocalName switch { "video" => "Video", "audio" => "Audio", _ => "Embedded page" };
        return MarkdownText.IsAllowed(address) ? Markdown.Link(title, _link(address) ?? address) : MarkdownText.Escaped(title);
    }
}
