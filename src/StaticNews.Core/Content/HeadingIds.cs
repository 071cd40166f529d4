using System.Collections.Immutable;
using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Gives headings their ids: the author's {#id}, or the slug of the text, numbered when repeated. Linear.</summary>
internal static class HeadingIds
{
    /// <summary>Sets the id attributes and links each heading to itself; an h1 in a body becomes an h2.</summary>
    public static ImmutableArray<Heading> Assign(MarkdownDocument document, int lineOffset)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
        {
            string? own = TakeOwnId(heading);
            string text = PlainText.Of(heading.Inline);
            string wanted = own ?? Slug.Of(text);
            string id = Unique(wanted.Length == 0 ? "section" : wanted, taken, counts);
            heading.Level = Math.Max(heading.Level, 2);
            heading.GetAttributes().Id = id;
            headings.Add(new Heading(text, id, heading.Level, heading.Line + lineOffset + 1));
        }

        return headings.ToImmutable();
    }

    private static string Unique(string id, HashSet<string> taken, Dictionary<string, int> counts)
    {
        string unique = id;
        while (!taken.Add(unique))
        {
            int next = counts.GetValueOrDefault(id, 1) + 1;
            counts[id] = next;
            unique = id + "-" + next.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    private static string? TakeOwnId(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline last)
        {
            return null;
        }

        string text = last.Content.ToString().TrimEnd();
        int open = text.LastIndexOf("{#", StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith('}') || Slug.Of(text[(open + 2)..^1]) is not { Length: > 0 } id)
        {
            return null;
        }

        last.Content = new Markdig.Helpers.StringSlice(text[..open].TrimEnd());
        return id;
    }
}
