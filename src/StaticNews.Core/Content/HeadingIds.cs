using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Gives the headings of one document their ids: the author's {#id}, or the slug of the text, numbered when repeated. Linear.</summary>
internal sealed class HeadingIds
{
    /// <summary>The ids that are taken, each with the last number behind it.</summary>
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    /// <summary>Begins another document.</summary>
    public void Clear() => _taken.Clear();

    /// <summary>Sets the id attribute; an h1 in a body becomes an h2.</summary>
    public Heading Assign(HeadingBlock heading, int lineOffset)
    {
        string? own = TakeOwnId(heading);
        string text = PlainText.Of(heading.Inline);
        string wanted = own ?? Slug.Of(text);
        string id = Unique(wanted.Length == 0 ? "section" : wanted);
        heading.Level = Math.Max(heading.Level, 2);
        heading.GetAttributes().Id = id;
        return new Heading(text, id, heading.Level, heading.Line + lineOffset + 1);
    }

    private string Unique(string id)
    {
        string unique = id;
        while (!_taken.TryAdd(unique, 1))
        {
            unique = id + "-" + (++_taken[id]).ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    private static string? TakeOwnId(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline last)
        {
            return null;
        }

        ReadOnlySpan<char> text = last.Content.AsSpan().TrimEnd();
        int open = text.LastIndexOf("{#", StringComparison.Ordinal);
        if (open < 0 || text[^1] != '}' || Slug.Of(text[(open + 2)..^1].ToString()) is not { Length: > 0 } id)
        {
            return null;
        }

        last.Content = new Markdig.Helpers.StringSlice(text[..open].TrimEnd().ToString());
        return id;
    }
}
