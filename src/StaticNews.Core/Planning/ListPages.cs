using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Plans paginated lists: the first page at the list's address, the others at page/N/ below it.</summary>
internal sealed class ListPages(SiteGraph graph, SiteConfig config, Cards cards)
{
    private const int NumbersAround = 2;

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
            TopicView view = new(
                topic.Title, topic.Slug, topic.AlsoKnownAs, topic.Written?.Document.Front.Summary ?? "",
                cards.Body(topic.Written), status, [.. topic.Mentions.Select(Mention).Distinct()]);
            foreach ((string url, ListView list) in Pages(topic.Title, topic.Url, topic.Articles))
            {
                yield return new PlannedOutput.TopicPage(url, $"topic '{topic.Slug}'", View("topic", topic.Title, view.Summary, (url, list)), view, list);
            }
        }

        yield return new PlannedOutput.TopicsPage(
            new PageView("topics", "Topics", "/topics/", "", config.Language),
            [.. graph.Topics.Select(t => new TopicEntry(t.Title, cards.Href(t.Url), t.Articles.Union(t.Mentions.Select(m => m.Article)).Count(), t.Written is null ? "stub" : "written"))
                .OrderBy(t => t.Title, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Url, StringComparer.Ordinal)]);
    }

    /// <summary>Pages of every author.</summary>
    public IEnumerable<PlannedOutput> Authors() => graph.Authors.SelectMany(author =>
        Pages(author.Name, author.Url, author.Articles).Select(p => new PlannedOutput.AuthorPage(
            p.Url, $"author '{author.Slug}'", View("author", author.Name, author.Written?.Document.Front.Summary ?? "", p),
            new AuthorView(author.Name, cards.Href(author.Url), author.Written?.Document.Front.Summary ?? "", cards.Body(author.Written)), p.List)));

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
        kind, page.List.Page == 1 ? title : $"{title}, page {page.List.Page}", page.Url, description, config.Language,
        PreviousUrl: page.List.PreviousUrl, NextUrl: page.List.NextUrl);

    private static string UrlOf(string url, int page) => page == 1 ? url : $"{url}page/{page}/";

    private MentionView Mention(Mention mention)
    {
        Document document = mention.Article.Document;
        Heading? heading = document.Headings.FirstOrDefault(h => h.Id == mention.HeadingId);
        string url = cards.Href(mention.Article.Url) + (heading is null ? "" : "#" + Uri.EscapeDataString(heading.Id));
        return new MentionView(document.Front.Title, url, heading?.Title ?? "");
    }
}
