using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Plans the feeds of the site, of its sections, topics, authors and series, and of its corrections.</summary>
internal sealed class Feeds(SiteGraph graph, SiteConfig config, Cards cards)
{
    private readonly FeedItems _items = new(graph, config, cards);

    /// <summary>Every feed; none without absolute addresses, which feeds need.</summary>
    public IEnumerable<FeedFile> Plan()
    {
        if (!config.HasAddress || config.Feeds.Formats.IsEmpty)
        {
            return [];
        }

        IEnumerable<FeedFile> lists = config.Feeds.Lists
            ? [
                .. graph.Sections.SelectMany(s => Of(s.Title, s.Url, s.Written, s.Articles)),
                .. graph.Topics.Where(t => t.Written is not null || !t.Articles.IsEmpty).SelectMany(t => Of(t.Title, t.Url, t.Written, t.Articles)),
                .. graph.Authors.SelectMany(a => Of(a.Name, a.Url, a.Written, a.Articles)),
                .. Series(),
            ]
            : [];
        return [.. Files("/", config.Title, config.Description, null, () => Newest(graph.Articles)), .. lists, .. Corrections()];
    }

    private IEnumerable<FeedFile> Of(string title, string url, Article? written, ImmutableArray<Article> articles) =>
        Files(url, $"{title} · {config.Title}", written?.Document.Front.Summary ?? "", written, () => Newest(articles));

    private IEnumerable<FeedFile> Series()
    {
        SeriesParts series = new(graph, config);
        return series.BySlug.SelectMany(s => Of(series.TitleOf(s.Key), SeriesParts.UrlOf(s.Key), null, s.Value));
    }

    private IEnumerable<FeedFile> Corrections() => Files(
        "/corrections/", $"{cards.Words["corrections"]} · {config.Title}", cards.Words["corrections_note"], null,
        () => [.. graph.Articles.Where(a => !a.Document.Front.NoIndex).SelectMany(_items.Corrections)
            .OrderByDescending(i => i.Published).ThenBy(i => i.Id, StringComparer.Ordinal).Take(config.Feeds.Limit)]);

    private ImmutableArray<FeedItem> Newest(ImmutableArray<Article> articles) =>
        [.. Ordered(articles.Where(a => a.Document.Front is { Date: not null, NoIndex: false })).Take(config.Feeds.Limit).Select(_items.Of)];

    private IEnumerable<Article> Ordered(IEnumerable<Article> articles) => articles
        .OrderByDescending(a => config.Feeds.Order == FeedOrder.Updated ? a.Document.Front.Modified : a.Document.Front.Date).ThenBy(a => a.Index);

    private IEnumerable<FeedFile> Files(string page, string title, string description, Article? written, Func<ImmutableArray<FeedItem>> gather)
    {
        Lazy<FeedContent> content = new(() =>
        {
            ImmutableArray<FeedItem> items = gather();
            return new(Head(page, title, description, items.IsEmpty ? cards.Local(written?.Document.Front.Modified ?? DateTimeOffset.UnixEpoch) : items.Max(i => i.Updated)), items);
        });
        return config.Feeds.Formats.Select(f =>
        {
            string url = page + FeedLinks.FileOf(f);
            return new FeedFile(url, $"the feed of {page}", f, title, config.Absolute(cards.Href(url)), content);
        });
    }

    private FeedHead Head(string page, string title, string description, DateTimeOffset updated) => new(
        title, description.Length > 0 ? description : title, config.Language, config.Absolute(cards.Href(page)), config.Title,
        config.Publisher.Logo.Length > 0 ? config.Absolute(cards.Href(config.Publisher.Logo)) : "", config.Feeds.Hubs, cards.Words["feed_explained"], updated);
}
