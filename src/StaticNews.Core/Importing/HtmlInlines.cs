using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace StaticNews.Importing;

/// <summary>Turns inline HTML into Markdown: emphasis, links, pictures, code and line breaks; other elements keep their text.</summary>
internal sealed class HtmlInlines(Func<string, string?> link, Action<string> lose, FrozenSet<string> dropped)
{
    private const int MaxDepth = 40;

    private static readonly FrozenDictionary<string, string> Marks = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["strong"] = "**",
        ["b"] = "**",
        ["em"] = "*",
        ["i"] = "*",
        ["del"] = "~~",
        ["s"] = "~~",
        ["strike"] = "~~",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A paragraph of nodes; signs that would begin a block at a line's start are escaped.</summary>
    public string Paragraph(IEnumerable<INode> nodes) => MarkdownLines.Paragraph(Inline(nodes));

    /// <summary>The content of an element on one line.</summary>
    public string Line(IElement element) => MarkdownLines.One(Inline(element.ChildNodes));

    private string Inline(IEnumerable<INode> nodes)
    {
        StringBuilder text = new();
        foreach (INode node in nodes)
        {
            Inline(node, text, 0);
        }

        return text.ToString();
    }

    private void Inline(INode node, StringBuilder text, int depth)
    {
        if (node is IText literal)
        {
            text.Append(MarkdownText.Escaped(MarkdownText.Collapsed(literal.Data), literal.ParentElement?.Closest("a") is not null));
            return;
        }

        if (node is not IElement element)
        {
            if (node is IComment { Data: var comment } && comment.Trim() is "more")
            {
                text.Append("<!--more-->");
            }

            return;
        }

        string name = element.LocalName;
        if (dropped.Contains(name))
        {
            lose($"<{name}> is left out");
        }
        else if (depth > MaxDepth)
        {
            text.Append(MarkdownText.Escaped(MarkdownText.Collapsed(element.TextContent)));
        }
        else if (Marks.TryGetValue(name, out string? mark))
        {
            Marked(element, mark, text, depth);
        }
        else
        {
            Other(element, name, text, depth);
        }
    }

    private void Other(IElement element, string name, StringBuilder text, int depth)
    {
        switch (name)
        {
            case "br":
                text.Append("\\\n");
                break;
            case "code" or "kbd" or "samp" or "tt":
                text.Append(element.TextContent.Trim().Length == 0 ? "" : Markdown.CodeSpan(element.TextContent));
                break;
            case "img":
                text.Append(Image(element));
                break;
            case "a":
                Anchor(element, text, depth);
                break;
            case "sup" or "sub":
                lose($"<{name}> keeps its text only");
                Children(element, text, depth);
                break;
            default:
                Children(element, text, depth);
                break;
        }
    }

    private void Children(IElement element, StringBuilder text, int depth)
    {
        foreach (INode child in element.ChildNodes)
        {
            Inline(child, text, depth + 1);
        }
    }

    /// <summary>Emphasis holds no space at its ends: the spaces go outside.</summary>
    private void Marked(IElement element, string mark, StringBuilder text, int depth)
    {
        StringBuilder inner = new();
        Children(element, inner, depth);
        string content = inner.ToString();
        string core = content.Trim(' ', '\n', '\\');
        bool isNested = element.Ancestors().OfType<IElement>().Any(a => Marks.TryGetValue(a.LocalName, out string? outer) && outer == mark);
        text.Append(core.Length == 0 || isNested ? content : $"{(content[0] == ' ' ? " " : "")}{mark}{core}{mark}{(content[^1] == ' ' ? " " : "")}");
    }

    private void Anchor(IElement element, StringBuilder text, int depth)
    {
        StringBuilder inner = new();
        Children(element, inner, depth);
        string shown = inner.ToString().Trim();
        string href = element.GetAttribute("href")?.Trim() ?? "";
        if (href.Length == 0 || shown.Length == 0)
        {
            text.Append(inner);
        }
        else if (!MarkdownText.IsAllowed(href))
        {
            lose($"a link to '{href[..Math.Min(href.Length, 60)]}' keeps its text only");
            text.Append(inner);
        }
        else
        {
            text.Append(inner[0] == ' ' ? " " : "").Append('[').Append(shown).Append("](").Append(Markdown.Destination(link(href) ?? href)).Append(')').Append(inner[^1] == ' ' ? " " : "");
        }
    }

    /// <summary>The address of a picture on the new site; null when it has none that may be used.</summary>
    public string? Address(IElement picture)
    {
        string source = picture.GetAttribute("src")?.Trim() ?? "";
        return source.Length == 0 || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || !MarkdownText.IsAllowed(source) ? null : link(source) ?? source;
    }

    private string Image(IElement element)
    {
        if (Address(element) is { } source)
        {
            return Markdown.Image(MarkdownText.Collapsed(element.GetAttribute("alt") ?? "").Trim(), source);
        }

        lose("a picture without an address of its own is left out");
        return "";
    }
}
