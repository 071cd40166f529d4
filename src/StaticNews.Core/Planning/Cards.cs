using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Graph;
using StaticNews.Graph.Reports;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Turns articles into what templates show; every address comes out with the base path.</summary>
internal sealed class Cards(SiteGraph graph, SiteConfig config, Translations words)
{
    private const int WordsPerMinute = 230;
    private const int LongArticle = 4;
    private const int DeepestInContents = 3;
    private const int BacklinksShown = 12;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(config.TimeZone);
    private readonly Lazy<SeriesParts> _series = new(() => new SeriesParts(graph, config));
    private readonly Lazy<FragmentLinks> _fragments = new(() => new FragmentLinks(graph, config));

    /// <summary>Cards that were made in each language, by article: most stand in several lists. Two threads may make one card; either is as good.</summary>
    private readonly ConcurrentDictionary<Translation, CardView?[]> _cards = new();
    private readonly ArticleLinks _links = new(graph, config);
    private readonly ConcurrentDictionary<Translation, ReasonWords> _reasons = new();

    private readonly Dictionary<string, SectionView> _sections = graph.Sections.ToDictionary(
        s => s.Slug, s => new SectionView(s.Title, config.BasePath + s.Url[1..], s.Slug, s.Hue), StringComparer.Ordinal);

    /// <summary>Reading time, at least one minute.</summary>
    public static int Minutes(int words) => Math.Max(1, (words + (WordsPerMinute / 2)) / WordsPerMinute);

    /// <summary>The same cards of an edited graph.</summary>
    public Cards Of(SiteGraph edited) => new(edited, config, words);

    /// <summary>The site's series.</summary>
    public SeriesParts Series => _series.Value;

    /// <summary>The words of the site's language.</summary>
    public Translation Words { get; } = words.For(config.Language);

    /// <summary>A site path with the base path in front.</summary>
    public string Href(string url) => config.Href(url);

    /// <summary>The section as templates show it.</summary>
    public SectionView? Section(string slug) => _sections.GetValueOrDefault(slug);

    /// <summary>The article as lists of the site's language show it.</summary>
    public CardView Card(Article article) => Card(article, Words);

    /// <summary>The article as its own page shows it.</summary>
    public ArticleView Article(Article article)
    {
        Document document = article.Document;
        Translation language = words.For(document.Front.Language ?? config.Language);
        DateTimeOffset? changed = document.Front.Updated is { } updated && !(updated <= document.Front.Date) ? updated : null;
        ImmutableArray<Backlink> backlinks = graph.Backlinks[article.Index];
        ReasonWords reasons = _reasons.GetOrAdd(language, words => new ReasonWords(words));
        CardView card = Card(article, language);
        return new ArticleView
        {
            Card = card,
            Updated = Iso(changed),
            UpdatedText = Text(changed, language),
            Dateline = document.Front.Dateline,
            Kind = document.Front.Kind,
            Modified = document.Front.Modified == document.Front.Date ? card.Date : Iso(document.Front.Modified),
            Paywall = document.Front.Paywall,
            KeyPoints = LiveViews.KeyPoints(article, this),
            Updates = LiveViews.Updates(article, this, language),
            WordCount = document.Words,
            Series = document.Front.Series.Length > 0 ? Series.Of(article) : null,
            Body = Body(article),
            Topics = _links.Topics(document.Front.Topics),
            Contents = document.Headings.Count(h => h.Level <= DeepestInContents) >= LongArticle
                ? [.. document.Headings.Where(h => h.Level <= DeepestInContents).Select(h => new ContentsView(h.Title, h.Id, h.Level))]
                : [],
            Related = ImmutableArray.CreateRange(graph.Related[article.Index], r => new RelatedView(Card(r.Article, language), ImmutableArray.CreateRange(r.Reasons, reasons.Of))),
            Backlinks = [.. backlinks.OrderByDescending(b => b.From.Document.Front.Date).Take(BacklinksShown).Select(Backlink)],
            MoreBacklinks = Math.Max(0, backlinks.Length - BacklinksShown),
            Corrections = [.. document.Front.Corrections.Select(c => Correction(c, language))],
            Params = document.Front.Params,
        };
    }

    /// <summary>The correction as pages of the site's language show it.</summary>
    public CorrectionView Correction(Correction correction) => Correction(correction, Words);

    /// <summary>ISO 8601 with the site's offset.</summary>
    public string? Iso(DateTimeOffset? date) =>
        date is { } d ? TimeZoneInfo.ConvertTime(d, _zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;

    /// <summary>The local day of an instant.</summary>
    public DateTimeOffset Local(DateTimeOffset date) => TimeZoneInfo.ConvertTime(date, _zone);

    /// <summary>The local day in the words of the site's language.</summary>
    public string? Text(DateTimeOffset? date) => Text(date, Words);

    private string? Text(DateTimeOffset? date, Translation language) => date is { } d ? language.Day(Local(d)) : null;

    private CorrectionView Correction(Correction correction, Translation language) => new(Iso(correction.Date)!, Text(correction.Date, language)!, correction.Text);

    private CardView Card(Article article, Translation language) =>
        _cards.GetOrAdd(language, static (_, articles) => new CardView?[articles], graph.Nodes.Length)[article.Index] ??= Make(graph.Nodes[article.Index], language);

    private CardView Make(Article article, Translation language)
    {
        Document document = article.Document;
        FrontMatter front = document.Front;
        return new CardView
        {
            Title = front.Title,
            Url = Href(article.Url),
            Summary = front.Summary.Length > 0 ? front.Summary : document.Lead,
            Kicker = front.Kicker,
            Language = front.Language ?? config.Language,
            Date = Iso(front.Date),
            DateText = Text(front.Date, language),
            Section = Section(document.Section),
            Authors = _links.Bylines(front),
            Image = Image(article),
            Minutes = Minutes(document.Words),
        };
    }

    private BacklinkView Backlink(Backlink link)
    {
        Heading? heading = link.Heading;
        string url = Href(link.From.Url) + (heading is { Id: var id } ? "#" + Uri.EscapeDataString(id) : "");
        return new BacklinkView(link.From.Document.Front.Title, url, heading?.Title ?? "", link.Around.Sentence);
    }

    /// <summary>The text of a page with where its addresses lead; null for none.</summary>
    public BodyView? Body(Article? article) => article is null ? null : new(AlertTitles.In(article.Document.Body.InMemory(), words.For(article.Document.Front.Language ?? config.Language)), graph.Targets[article.Index]);

    /// <summary>A text of an article's front matter with where its addresses lead.</summary>
    public BodyView Text(Article article, Body text) => _fragments.Value.Of(AlertTitles.In(text, words.For(article.Document.Front.Language ?? config.Language)), article);

    private ImageView? Image(Article article)
    {
        if (article.Document.Front.Image is not { } image)
        {
            return null;
        }

        return new ImageView(graph.Images[article.Index] ?? image.Src, image.Alt, image.Caption, image.Credit);
    }
}
