using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Graph;
using StaticNews.Model;
using StaticNews.Planning.Maps;

namespace StaticNews.Planning;

/// <summary>Plans paginated lists: the first page at the list's address, the others at page/N/ below it.</summary>
internal sealed class ListPages(SiteGraph graph, SiteConfig config, Cards cards, Neighbourhoods neighbourhoods)
{
    private const int NumbersAround = 2;
    private const int RelatedTopics = 12;
    private const int MentionsShown = 60;
    private const int MentionsRead = 4 * MentionsShown;

    /// <summary>Pages of every section.</summary>
    public IEnumerable<PlannedOutput> Sections() => graph.Sections.SelectMany(section =>
        Pages(section.Title, section.Url, section.Articles).Select(p => new PlannedOutput.SectionPage(
            p.Url, $"section '{section.Slug}'", View("section", section.Title, section.Written?.Document.Front.Summary ?? "", p), cards.Section(section.Slug)!,
            p.List.Page == 1 ? cards.Body(section.Written) : null, p.List)));

    /// <summary>Pages of every topic, and their index.</summary>
    public IEnumerable<PlannedOutput> Topics()
    {
        foreach (Topic topic in graph.Topics)
        {
            string status = topic.Written is null ? "stub" : "written";
            ImmutableArray<MentionView> mentions = [.. topic.Mentions.Take(MentionsRead).Select(Mention).GroupBy(m => m.Url, StringComparer.Ordinal).Select(Merged)];
            TopicView view = new(
                topic.Title, topic.Slug, topic.AlsoKnownAs, topic.Written?.Document.Front.Summary ?? "",
                cards.Body(topic.Written), status, [.. mentions.Take(MentionsShown)])
            {
                MoreMentions = Math.Max(0, topic.Mentions.DistinctBy(m => (m.Article, m.HeadingId)).Count() - MentionsShown),
                Map = neighbourhoods.Of(topic),
                Related = [.. topic.Neighbours.Take(RelatedTopics).Select(n => new RelatedTopicView(graph.Topics[n.Topic].Title, cards.Href(graph.Topics[n.Topic].Url), "", n.Shared))],
            };
            foreach ((string url, ListView list) in Pages(topic.Title, topic.Url, topic.Articles))
            {
                yield return new PlannedOutput.TopicPage(url, $"topic '{topic.Slug}'", View("topic", topic.Title, view.Summary, (url, list)), view, list);
            }
        }

        TopicEntries entries = new(graph, cards);
        yield return new PlannedOutput.TopicsPage(new PageView("topics", cards.Words["topics"], "/topics/", "", config.Language), entries.Index());
        MapInput whole = neighbourhoods.Whole();
        MapView wide = TopicMap.Place(whole);
        yield return new PlannedOutput.GraphPage(
            new PageView("graph", cards.Words["topic_map"], "/graph/", "", config.Language), wide, TopicMap.Place(whole, MapFrame.Narrow), entries.Grouped(wide));
    }

    /// <summary>Pages of every author.</summary>
    public IEnumerable<PlannedOutput> Authors() => graph.Authors.SelectMany(author =>
        Pages(author.Name, author.Url, author.Articles).Select(p => new PlannedOutput.AuthorPage(
            p.Url, $"author '{author.Slug}'", View("author", author.Name, author.Written?.Document.Front.Summary ?? "", p),
            new AuthorView(author.Name, cards.Href(author.Url), author.Written?.Document.Front.Summary ?? "", cards.Body(author.Written)), p.List)));

    /// <summary>Pages of every series, its parts in order.</summary>
    public IEnumerable<PlannedOutput> Series()
    {
        SeriesParts series = new(graph, config);
        return series.BySlug.SelectMany(s => Pages(series.TitleOf(s.Key), SeriesParts.UrlOf(s.Key), s.Value).Select(p =>
            new PlannedOutput.SeriesPage(p.Url, $"series '{s.Key}'", View("series", $"{cards.Words["series"]}: {series.TitleOf(s.Key)}", "", p), p.List)));
    }

    /// <summary>The page of all corrections, the newest first.</summary>
    public PlannedOutput Corrections() => new PlannedOutput.CorrectionsPage(
        new PageView("corrections", cards.Words["corrections"], "/corrections/", "", config.Language),
        [.. graph.Articles.Where(a => !a.Document.Front.NoIndex).SelectMany(a => a.Document.Front.Corrections.Select(c => (Article: a, Correction: c)))
            .OrderByDescending(c => c.Correction.Date).ThenBy(c => c.Article.Document.Path, StringComparer.Ordinal)
            .Select(c => new CorrectedView(cards.Correction(c.Correction), new LinkView(c.Article.Document.Front.Title, cards.Href(c.Article.Url))))]);

    /// <summary>Cuts articles into pages of the configured size; an empty list is one empty page.</summary>
    public IEnumerable<(string Url, ListView List)> Pages(string title, string url, ImmutableArray<Article> articles)
    {
        ImmutableArray<Article> shown = [.. articles.Where(a => !a.Document.Front.NoIndex)];
        int pages = Math.Max(1, (shown.Length + config.Paginate - 1) / config.Paginate);
        for (int page = 1; page <= pages; page++)
        {
            int current = page;
            int first = Math.Max(1, current - NumbersAround);
            int last = Math.Min(pages, current + NumbersAround);
            yield return (UrlOf(url, page), new ListView(
                title, [.. shown.Skip((page - 1) * config.Paginate).Take(config.Paginate).Select(cards.Card)], page, pages, shown.Length,
                page > 1 ? cards.Href(UrlOf(url, page - 1)) : null, page < pages ? cards.Href(UrlOf(url, page + 1)) : null,
                [.. Enumerable.Range(1, pages).Where(n => n == 1 || n == pages || (n >= first && n <= last)).Select(n => (n, cards.Href(UrlOf(url, n))))]));
        }
    }

    /// <summary>The page's own data for one page of a list.</summary>
    public PageView View(string kind, string title, string description, (string Url, ListView List) page) => new(
        kind, page.List.Page == 1 ? title : PageTitle(title, page.List.Page), page.Url, description, config.Language,
        PreviousUrl: page.List.PreviousUrl, NextUrl: page.List.NextUrl);

    private string PageTitle(string title, int page) => cards.Words["page_title"]
        .Replace("{0}", title, StringComparison.Ordinal).Replace("{1}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string UrlOf(string url, int page) => page == 1 ? url : $"{url}page/{page}/";

    /// <summary>One section that both asks for a topic and names it: the longest sentence says most.</summary>
    private static MentionView Merged(IEnumerable<MentionView> mentions) =>
        mentions.First() with { Sentence = mentions.MaxBy(m => m.Sentence.Length)!.Sentence, Asked = mentions.Any(m => m.Asked) };

    private MentionView Mention(Mention mention)
    {
        Document document = mention.Article.Document;
        Heading? heading = document.Headings.FirstOrDefault(h => h.Id == mention.HeadingId);
        string url = cards.Href(mention.Article.Url) + (heading is null ? "" : "#" + Uri.EscapeDataString(heading.Id));
        return new MentionView(document.Front.Title, url, heading?.Title ?? "", mention.Around.Sentence, mention.IsAsked);
    }
}
