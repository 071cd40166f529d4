using System.Text;
using System.Text.RegularExpressions;

namespace StaticNews.Importing.Jekyll;

/// <summary>Turns the Liquid that writers use into plain Markdown; what only a template engine can do stays visible as code and is reported.</summary>
internal sealed partial class Liquid(JekyllConfig config, JekyllLinks links, ImportLog log)
{
    private static readonly string[] Paired = ["for", "if", "unless", "case", "tablerow", "capture", "ifchanged"];

    /// <summary>The body without Liquid.</summary>
    public string Translate(string body, JekyllPage page)
    {
        if (!body.Contains("{%", StringComparison.Ordinal) && !body.Contains("{{", StringComparison.Ordinal))
        {
            return body;
        }

        Run run = new(body, page, new Lines(body, page.Text.BodyLine + 1), MarkdownCode.Of(body));
        StringBuilder text = new();
        int at = 0;
        for (Match tag = Tag().Match(body); tag.Success; tag = Tag().Match(body, at))
        {
            text.Append(body, at, tag.Index - at);
            at = tag.Index + tag.Length;
            text.Append(tag.Value[1] == '{' ? Output(run, tag, text) : Statement(run, tag, text, ref at));
        }

        return text.Append(body, at, body.Length - at).ToString();
    }

    private string Statement(Run run, Match tag, StringBuilder before, ref int at)
    {
        string inner = tag.Value[2..^2].Trim('-', ' ', '\n', '\t');
        string name = inner.Split([' ', '\n', '\t'], 2)[0];
        string rest = inner[name.Length..].Trim();
        switch (name)
        {
            case "raw" or "comment" or "highlight":
                string content = UpTo(run.Body, "end" + name, ref at);
                return name == "raw" ? content : name == "comment" ? "" : "\n" + Markdown.Fenced(content, rest.Split(' ')[0]) + "\n";
            case "post_url" or "link":
                return Link(run, tag, name, rest.Trim('"', '\''), IsDestination(before));
            case "gist" when rest.Length > 0:
                string id = rest.Split(' ')[0].Trim('"', '\'');
                return Markdown.Link("Gist " + id, "https://gist.github.com/" + id);
            case "assign":
                log.Lose(LossKind.Template, run.Page.File.Path, run.Lines.At(tag.Index), "a variable of Liquid is left out: " + rest);
                return "";
            case var _ when Paired.Contains(name):
                log.Lose(LossKind.Template, run.Page.File.Path, run.Lines.At(tag.Index), $"'{name}' of Liquid is kept as code");
                int start = tag.Index;
                Nested(run.Body, name, ref at);
                return $"\n\n{Block(run, run.Body[start..at])}\n\n";
            default:
                log.Lose(name.StartsWith("include", StringComparison.Ordinal) ? LossKind.Template : LossKind.Shortcode, run.Page.File.Path, run.Lines.At(tag.Index), $"'{inner}' is kept as text");
                return Kept(run, tag);
        }
    }

    private string Output(Run run, Match tag, StringBuilder before)
    {
        string[] parts = tag.Value[2..^2].Trim('-', ' ', '\n').Split('|', StringSplitOptions.TrimEntries);
        string name = parts[0];
        string? value = name is ['"' or '\'', .., '"' or '\''] ? name[1..^1] : name switch
        {
            "site.baseurl" or "site.url" => "",
            _ when name.StartsWith("site.", StringComparison.Ordinal) => config.Settings.Text(name[5..]),
            _ when name.StartsWith("page.", StringComparison.Ordinal) => run.Page.Front.Text(name[5..]),
            _ => null,
        };
        bool isKnown = parts.Skip(1).All(f => f is "relative_url" or "absolute_url" or "prepend: site.baseurl" or "prepend: site.url" or "strip" or "escape" or "uri_escape" or "cgi_escape" or "xml_escape");
        if (value is null || !isKnown)
        {
            log.Lose(LossKind.Shortcode, run.Page.File.Path, run.Lines.At(tag.Index), $"'{tag.Value}' is kept as text");
            return Kept(run, tag);
        }

        bool isAddress = parts.Skip(1).Any(f => f is "relative_url" or "absolute_url") && !value.Contains("://", StringComparison.Ordinal);
        string path = isAddress && !value.StartsWith('/') ? "/" + value : value;
        return isAddress && IsDestination(before) ? path.Replace(" ", "%20", StringComparison.Ordinal) : path;
    }

    private string Link(Run run, Match tag, string name, string target, bool isDestination)
    {
        if (links.Find(name, target, run.Page, isDestination) is { } found)
        {
            return found;
        }

        log.Lose(LossKind.Link, run.Page.File.Path, run.Lines.At(tag.Index), $"{name} '{target}' finds nothing");
        return "/" + SiteAddress.Encoded(target);
    }

    private static string Kept(Run run, Match tag) => run.Page.IsHtml ? $"<code>{Markdown.Html(tag.Value)}</code>" : run.Code.Contains(tag.Index) ? tag.Value : Markdown.CodeSpan(tag.Value);

    private static string Block(Run run, string liquid) => run.Page.IsHtml ? $"<pre><code class=\"language-liquid\">{Markdown.Html(liquid)}</code></pre>" : Markdown.Fenced(liquid, "liquid");

    private static string UpTo(string body, string end, ref int at)
    {
        Match closing = Tag().Matches(body, at).FirstOrDefault(m => m.Value[2..^2].Trim('-', ' ') == end) ?? Match.Empty;
        string content = closing.Success ? body[at..closing.Index] : body[at..];
        at = closing.Success ? closing.Index + closing.Length : body.Length;
        return content;
    }

    /// <summary>Moves past the end of a paired tag, pairs of the same name within it counted.</summary>
    private static void Nested(string body, string name, ref int at)
    {
        int depth = 1;
        for (Match tag = Tag().Match(body, at); tag.Success && depth > 0; tag = Tag().Match(body, at))
        {
            string word = tag.Value[2..^2].Trim('-', ' ', '\n').Split(' ')[0];
            depth += tag.Value[1] == '%' && word == name ? 1 : word == "end" + name ? -1 : 0;
            at = tag.Index + tag.Length;
        }
    }

    private static bool IsDestination(StringBuilder before)
    {
        int end = before.Length;
        while (end > 0 && before[end - 1] is ' ' or '<')
        {
            end--;
        }

        return end > 1 && before[end - 1] is '(' or ':' && before[end - 2] == ']';
    }

    private sealed record Run(string Body, JekyllPage Page, Lines Lines, MarkdownCode Code);

    [GeneratedRegex(@"\{%(?:[^%]|%(?!\}))*%\}|\{\{(?:[^}]|\}(?!\}))*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
