using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace StaticNews.Graph.Reports;

/// <summary>graph suggest: the to-write list, and what else would make the graph better; at most <paramref name="most"/> of each in text, all in JSON.</summary>
internal sealed class SuggestAnswer(Suggestions found, int most) : Answer
{
    private const int MostPlaces = 3;

    /// <inheritdoc/>
    protected override void Write(TextPage page)
    {
        WriteList(page, "Topics to write", "every topic that articles ask for has its page", found.ToWrite, (w, p) =>
        {
            string asks = w.Sections > 0 ? $"{Count(w.Sections, "section asks", "sections ask")} for it" : $"{Count(w.Topic.Articles.Length, "article carries", "articles carry")} it";
            p.Paragraph($"{w.Topic.Title}: {asks}; write content/topics/{w.Topic.Slug}.md", 2, 2);
            WritePlaces(p, w.Asked, a => $"{a.From.Document.File}({Number(a.Line)}): '{a.Phrase}'");
        });
        WriteList(page, "Named, but not linked", "every name that has a page is linked", found.Unlinked, (u, p) =>
        {
            p.Paragraph($"{u.Target.Document.Front.Title} ({u.Target.Url}): {Count(u.Places.Length, "document names", "documents name")} it without a link", 2, 2);
            WritePlaces(p, u.Places, x => $"{x.Node.Document.File}({Number(LineOf(x.Node, x.Place))}): {SentenceOf(x.Node, x.Place)}");
        });
        WriteList(page, "Articles that nothing links to", "something links to every article", found.Orphans, (o, p) => p.Paragraph($"{o.Document.Front.Title} ({o.Document.File})", 2, 2));
        WriteList(page, "Topics that may be one", "no two topics look alike", found.Twins, (t, p) => p.Paragraph(
            $"{t.A.Title} ({Number(t.A.Articles.Length)}) and {t.B.Title} ({Number(t.B.Articles.Length)}): names alike to {Percent(t.Likeness)}, {Count(t.Shared, "article carries", "articles carry")} both", 2, 2));
    }

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Array(json, "toWrite", found.ToWrite, w =>
        {
            json.WriteString("slug", w.Topic.Slug);
            json.WriteString("title", w.Topic.Title);
            json.WriteNumber("sections", w.Sections);
            json.WriteNumber("articles", w.Topic.Articles.Length);
            Array(json, "asked", w.Asked, a => WritePlace(json, a.From, a.HeadingId, a.Line, "phrase", a.Phrase));
        });
        Array(json, "unlinked", found.Unlinked, u =>
        {
            json.WriteString("path", u.Target.Document.Path);
            json.WriteString("url", u.Target.Url);
            json.WriteString("title", u.Target.Document.Front.Title);
            Array(json, "places", u.Places, x => WritePlace(
                json, x.Node, x.Place.Heading < 0 ? "" : x.Node.Document.Headings[x.Place.Heading].Id, LineOf(x.Node, x.Place), "sentence", SentenceOf(x.Node, x.Place)));
        });
        Array(json, "orphans", found.Orphans, o =>
        {
            json.WriteString("path", o.Document.Path);
            json.WriteString("title", o.Document.Front.Title);
        });
        Array(json, "merge", found.Twins, t =>
        {
            GraphJson.WriteTexts("topics", [t.A.Slug, t.B.Slug], json);
            json.WriteNumber("likeness", t.Likeness);
            json.WriteNumber("shared", t.Shared);
            json.WriteNumber("overlap", t.Overlap);
        });
        json.WriteEndObject();
    }

    private void WriteList<T>(TextPage page, string title, string none, ImmutableArray<T> items, Action<T, TextPage> write)
    {
        page.Heading($"{title} ({Number(items.Length)})");
        foreach (T item in items.Take(most))
        {
            write(item, page);
        }

        if (items.IsEmpty || items.Length > most)
        {
            page.Paragraph(items.IsEmpty ? $"None: {none}." : $"and {Number(items.Length - most)} more; -n shows more, --json all", 2);
        }
    }

    private static void WritePlaces<T>(TextPage page, ImmutableArray<T> places, Func<T, string> text)
    {
        foreach (T place in places.Take(MostPlaces))
        {
            page.Paragraph(text(place), 4, 2);
        }

        if (places.Length > MostPlaces)
        {
            page.Paragraph($"and in {Count(places.Length - MostPlaces, "more place", "more places")}", 4);
        }
    }

    private static void Array<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, Article node, string section, int line, string name, string text)
    {
        json.WriteString("path", node.Document.Path);
        json.WriteString("section", section);
        json.WriteNumber("line", line);
        json.WriteString(name, text);
    }

    private static int LineOf(Article node, NamedPlace place) => node.Document.Text.Blocks[place.Block].Line;

    private static string SentenceOf(Article node, NamedPlace place) => Sentences.Around(node.Document.Text.Of(place.Block), place.At);

    private static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("F0", CultureInfo.InvariantCulture) + "\u00A0%";
}
