using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Graph;
using StaticNews.Graph.Reports;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Collects what an editor wants to know of one page, when the preview asks for it.</summary>
internal sealed class PageNotesIndex(SiteGraph graph, SiteConfig config, Translations words, DateTimeOffset now)
{
    private readonly ReasonWords _reasons = new(words.For(config.Language));
    private readonly Lazy<Dictionary<string, Article>> _byUrl = new(() => graph.Nodes.ToDictionary(n => n.Url, StringComparer.Ordinal));

    /// <summary>The notes of a site that was resolved.</summary>
    public static EditorNotes Of(SiteGraph graph, SiteConfig config, Translations words, DateTimeOffset now)
    {
        PageNotesIndex index = new(graph, config, words, now);
        return new EditorNotes(index.AddressOf, index.NotesOf);
    }

    private string? AddressOf(string file) => file.StartsWith("content/", StringComparison.Ordinal)
        && graph.Nodes.FirstOrDefault(n => file.AsSpan("content/".Length).SequenceEqual(n.Document.Path)) is { } node ? Href(node.Url) : null;

    private PageNotes? NotesOf(string address) =>
        address.StartsWith(config.BasePath, StringComparison.Ordinal) && _byUrl.Value.TryGetValue("/" + address[config.BasePath.Length..], out Article? node) ? Notes(node) : null;

    private PageNotes Notes(Article node)
    {
        DateTimeOffset due = Publication.DueDate(node.Document.Front);
        string state = node.Document.Front.Draft ? "draft" : node.Document.Front.Expires <= now ? "expired" : due > now ? "held" : "published";
        return new PageNotes(
            node.Document.File, state, state == "held" ? due : null, node.Document.Words, Cards.Minutes(node.Document.Words),
            [.. Missing(node.Document)],
            [.. graph.FurtherReading.Where(f => f.From == node).OrderBy(f => f.Line).Select(Phrase)],
            [.. graph.Topics.Where(t => t.Articles.Contains(node)).Select(t => new PageNote(t.Title, Href(t.Url), [t.Written is null ? "nobody has written its page yet" : "written"]))],
            [.. graph.Related[node.Index].Select(r => new PageNote(r.Article.Document.Front.Title, Href(r.Article.Url), [.. r.Reasons.Select(_reasons.Of)]))],
            [.. graph.Backlinks[node.Index].Select(b => new PageNote(b.From.Document.Front.Title, Href(b.From.Url), Sentence(b.Around)))],
            [.. Unlinked(node)]);
    }

    private static IEnumerable<string> Missing(Document document)
    {
        if (document.Kind == DocumentKind.Article && document.Front.Date is null)
        {
            yield return "no date";
        }

        if (document.Front.Summary.Length == 0)
        {
            yield return "no summary; lists show the first paragraph";
        }

        if (document.Front.Image is { Alt.Length: 0 })
        {
            yield return "the lead picture has no alt text";
        }

        int silent = Silent(document.Body);
        if (silent > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{silent} pictures in the text have no alt text");
        }
    }

    private static int Silent(Body body)
    {
        using LentBytes html = body.Html.Lend();
        return html.Span.Count(" alt=\"\""u8);
    }

    private PhraseNote Phrase(FurtherReading phrase)
    {
        PageNote? target = phrase.Target is { } found
            ? new PageNote(found.Title, Href(found.Url), [string.Create(CultureInfo.InvariantCulture, $"{found.Rule}, {found.Confidence * 100:F0} %")])
            : null;
        string change = phrase.Outcome == Outcome.Resolved || phrase.Candidates.IsEmpty ? "" : $"[{phrase.Phrase}]({phrase.Candidates[0].Url})";
        return new PhraseNote(
            phrase.Line, phrase.Phrase, phrase.Outcome.ToString().ToLowerInvariant(), target,
            [.. phrase.Candidates.Select(c => new PageNote(c.Title, Href(c.Url), [string.Create(CultureInfo.InvariantCulture, $"{c.Score * 100:F0} %")]))], change);
    }

    /// <summary>Names in the text that could be links: this page's own of topics, and of a topic's page the other pages'.</summary>
    private IEnumerable<PageNote> Unlinked(Article node)
    {
        HashSet<int> linked = [.. graph.Links.Where(l => l.From == node.Index).Select(l => l.To)];
        HashSet<int> linking = [.. graph.Links.Where(l => l.To == node.Index).Select(l => l.From)];
        foreach (Topic topic in graph.Topics.Where(t => t.Written is null || t.Written == node || !linked.Contains(t.Written.Index)))
        {
            foreach (Mention mention in topic.Mentions.Where(m => !m.IsAsked && (topic.Written == node ? m.Article != node && !linking.Contains(m.Article.Index) : m.Article == node)))
            {
                yield return topic.Written == node
                    ? new PageNote(mention.Article.Document.Front.Title, Href(mention.Article.Url), Sentence(mention.Around))
                    : new PageNote(topic.Title, Href(topic.Url), Sentence(mention.Around));
            }
        }
    }

    private static ImmutableArray<string> Sentence(Excerpt around) => around.Sentence is { Length: > 0 } sentence ? [sentence] : [];

    private string Href(string url) => config.BasePath + url.TrimStart('/');
}
