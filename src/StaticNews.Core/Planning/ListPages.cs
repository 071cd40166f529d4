using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Plans paginated lists: the first page at the list's address, the others at page/N/ below it.</summary>
internal sealed class ListPages(SiteGraph graph, SiteConfig config, Cards cards)
{
    private const int NumbersAround = 2;

    /// <summary>Pages of every section.</summary>
    public IEnumerable<PlannedOutput> Sections() => graph.Sections.SelectMany(section =>
        Pages(section.Title, section.Url, $"section '{section.Slug}'", section.Articles, (place, list) => new PlannedOutput.SectionPage(
            place.Url, place.Origin, View("section", section.Title, section.Written?.Document.Front.Summary ?? "", place.Url, list), cards.Section(section.Slug)!,
            list.Page == 1 ? cards.Body(section.Written) : null, list)));

    /// <summary>Pages of every author.</summary>
    public IEnumerable<PlannedOutput> Authors() => graph.Authors.SelectMany(author =>
        Pages(author.Name, author.Url, $"author '{author.Slug}'", author.Articles, (place, list) => new PlannedOutput.AuthorPage(
            place.Url, place.Origin, View("author", author.Name, author.Written?.Document.Front.Summary ?? "", place.Url, list),
            new AuthorView(author.Name, cards.Href(author.Url), author.Written?.Document.Front.Summary ?? "", cards.Body(author.Written)), list)));

    /// <summary>Pages of every series, its parts in order.</summary>
    public IEnumerable<PlannedOutput> Series()
    {
        SeriesParts series = new(graph, config);
        return series.BySlug.SelectMany(s => Pages(series.TitleOf(s.Key), SeriesParts.UrlOf(s.Key), $"series '{s.Key}'", s.Value, (place, list) =>
            new PlannedOutput.SeriesPage(place.Url, place.Origin, View("series", $"{cards.Words["series"]}: {series.TitleOf(s.Key)}", "", place.Url, list), list)));
    }

    /// <summary>The page of all corrections, the newest first.</summary>
    public PlannedOutput Corrections() => new PlannedPage("/corrections/", "the corrections page", () => new PlannedOutput.CorrectionsPage(
        new PageView("corrections", cards.Words["corrections"], "/corrections/", "", config.Language),
        [.. graph.Articles.Where(a => !a.Document.Front.NoIndex).SelectMany(a => a.Document.Front.Corrections.Select(c => (Article: a, Correction: c)))
            .OrderByDescending(c => c.Correction.Date).ThenBy(c => c.Article.Document.Path, StringComparer.Ordinal)
            .Select(c => new CorrectedView(cards.Correction(c.Correction), new LinkView(c.Article.Document.Front.Title, cards.Href(c.Article.Url))))]));

    /// <summary>Cuts articles into pages of the configured size; an empty list is one empty page.</summary>
    /// <param name="title">What the list is called.</param>
    /// <param name="url">Site path of its first page.</param>
    /// <param name="origin">What asks for it.</param>
    /// <param name="articles">All of them, in order.</param>
    /// <param name="make">Makes the page at a place from its part of the list.</param>
    public IEnumerable<PlannedPage> Pages(string title, string url, string origin, ImmutableArray<Article> articles, Func<(string Url, string Origin), ListView, PlannedOutput.Page> make)
    {
        ImmutableArray<Article> shown = articles.Any(a => a.Document.Front.NoIndex) ? [.. articles.Where(a => !a.Document.Front.NoIndex)] : articles;
        int pages = Math.Max(1, (shown.Length + config.Paginate - 1) / config.Paginate);
        for (int page = 1; page <= pages; page++)
        {
            int current = page;
            string place = UrlOf(url, page);
            ReadOnlyMemory<Article> part = shown.AsMemory()[((page - 1) * config.Paginate)..Math.Min(page * config.Paginate, shown.Length)];
            yield return new PlannedPage(place, origin, () => make((place, origin), List(title, url, current, pages, shown.Length, part.Span)))
            {
                Modified = Newest(part.Span),
            };
        }
    }

    /// <summary>The page's own data for one page of a list.</summary>
    public PageView View(string kind, string title, string description, string url, ListView list) => new(
        kind, list.Page == 1 ? title : PageTitle(title, list.Page), url, description, config.Language, PreviousUrl: list.PreviousUrl, NextUrl: list.NextUrl);

    private ListView List(string title, string url, int page, int pages, int total, ReadOnlySpan<Article> part)
    {
        int first = Math.Max(1, page - NumbersAround);
        int last = Math.Min(pages, page + NumbersAround);
        ImmutableArray<CardView>.Builder items = ImmutableArray.CreateBuilder<CardView>(part.Length);
        foreach (Article article in part)
        {
            items.Add(cards.Card(article));
        }

        return new ListView(
            title, items.MoveToImmutable(), page, pages, total,
            page > 1 ? cards.Href(UrlOf(url, page - 1)) : null, page < pages ? cards.Href(UrlOf(url, page + 1)) : null,
            [.. Enumerable.Range(1, pages).Where(n => n == 1 || n == pages || (n >= first && n <= last)).Select(n => (n, cards.Href(UrlOf(url, n))))]);
    }

    private static DateTimeOffset? Newest(ReadOnlySpan<Article> articles)
    {
        DateTimeOffset? newest = null;
        foreach (Article article in articles)
        {
            newest = newest > article.Document.Front.Modified ? newest : article.Document.Front.Modified ?? newest;
        }

        return newest;
    }

    private string PageTitle(string title, int page) => cards.Words["page_title"]
        .Replace("{0}", title, StringComparison.Ordinal).Replace("{1}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string UrlOf(string url, int page) => page == 1 ? url : $"{url}page/{page}/";
}
