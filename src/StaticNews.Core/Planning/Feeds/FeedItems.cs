using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Makes the items of feeds, one for each article however many feeds list it.</summary>
internal sealed class FeedItems(SiteGraph graph, SiteConfig config, Cards cards)
{
    /// <summary>RFC 4151 wants a year in which the host was the site's; it may never change, or every item would be new to readers.</summary>
    private readonly string _prefix = config.Feeds.IdPrefix ?? $"tag:{(config.HasAddress ? new Uri(config.BaseUrl).Host : "localhost")},2026:";
    private readonly FeedItem?[] _items = new FeedItem?[graph.Nodes.Length];

    /// <summary>The item of a dated article.</summary>
    public FeedItem Of(Article article) => _items[article.Index] ?? Interlocked.CompareExchange(ref _items[article.Index], Make(article), null) ?? _items[article.Index]!;

    /// <summary>The items of an article's corrections, in the order written; two at one instant keep apart.</summary>
    public IEnumerable<FeedItem> Corrections(Article article)
    {
        Dictionary<string, int> taken = new(StringComparer.Ordinal);
        foreach (Correction correction in article.Document.Front.Corrections)
        {
            string instant = correction.Date.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
            taken[instant] = taken.GetValueOrDefault(instant) + 1;
            string number = taken[instant] == 1 ? "" : "-" + taken[instant].ToString(CultureInfo.InvariantCulture);
            yield return new FeedItem
            {
                Id = $"{IdOf(article)}/correction-{instant}{number}",
                Url = Url(article),
                Title = $"{cards.Words["correction"]}: {article.Document.Front.Title}",
                Summary = correction.Text,
                Language = Language(article),
                Published = cards.Local(correction.Date),
                Updated = cards.Local(correction.Date),
            };
        }
    }

    /// <summary>Its own id, else its place in content/: neither a new title nor a new address changes that.</summary>
    private string IdOf(Article article)
    {
        if (article.Document.Front.Id is { Length: > 0 } own)
        {
            return Uri.IsWellFormedUriString(own, UriKind.Absolute) ? own : _prefix + Uri.EscapeDataString(own);
        }

        string path = article.Document.Path[..^".md".Length];
        path = path.EndsWith("/index", StringComparison.Ordinal) ? path[..^"/index".Length] : path;
        return _prefix + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }

    private FeedItem Make(Article article)
    {
        FrontMatter front = article.Document.Front;
        CardView card = cards.Card(article);
        string url = Url(article);
        return new FeedItem
        {
            Id = IdOf(article),
            Url = url,
            Title = card.Title,
            Summary = card.Summary,
            Language = card.Language,
            Published = cards.Local(front.Date!.Value),
            Updated = cards.Local(front.Modified!.Value),
            Authors = [.. card.Authors.Select(a => a with { Url = config.Absolute(a.Url) })],
            Topics = front.Topics,
            Image = card.Image is { } image ? image with { Src = config.Absolute(image.Src) } : null,
            Notes = [.. front.Corrections.Select(c => $"{cards.Words["correction"]} ({cards.Text(c.Date)}): {c.Text}")],
            Parts = config.Feeds.FullText && !front.Paywall ? [.. Parts(article, url)] : [],
        };
    }

    private IEnumerable<FeedPart> Parts(Article article, string url)
    {
        foreach (LiveUpdate update in article.Document.Front.Updates)
        {
            string time = $"{cards.Text(update.Time)}, {cards.Words.Time(cards.Local(update.Time))}";
            BodyView text = cards.Text(article, update.Text);
            yield return new FeedPart(update.Title.Length > 0 ? $"{time}: {update.Title}" : time, Absolute(text, url));
        }

        yield return new FeedPart("", Absolute(cards.Body(article)!, url));
    }

    private BodyView Absolute(BodyView body, string url) => body with { Targets = [.. body.Targets.Select(t => t with { Url = Absolute(t.Url, url) })] };

    private string? Absolute(string? target, string url) => target switch
    {
        null => null,
        ['#', ..] => url + target,
        ['/', not '/', ..] or "/" => config.Absolute(target),
        _ when target.StartsWith("http", StringComparison.Ordinal) && target.Contains("://", StringComparison.Ordinal) => target,
        _ => Uri.TryCreate(new Uri(url), target, out Uri? whole) ? whole.AbsoluteUri : target,
    };

    private string Url(Article article) => config.Absolute(cards.Href(article.Url));

    private string Language(Article article) => article.Document.Front.Language ?? config.Language;
}
