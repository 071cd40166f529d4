using System.Collections.Immutable;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

internal static partial class Bind
{
    // Shapes stand below those that they are made of: fields are set in the order of the text.
    private static readonly Shape<LinkView> Links = new() { ["title"] = l => l.Title, ["url"] = l => l.Url };

    private static readonly Shape<LinkView> Authors = new() { ["name"] = a => a.Title, ["url"] = a => a.Url };

    private static readonly Shape<ImageView> Images = new() { ["src"] = i => i.Src, ["alt"] = i => i.Alt, ["caption"] = i => i.Caption, ["credit"] = i => i.Credit };

    private static readonly Shape<CardView> Cards = new()
    {
        ["title"] = c => c.Title,
        ["url"] = c => c.Url,
        ["summary"] = c => c.Summary,
        ["kicker"] = c => c.Kicker,
        ["language"] = c => c.Language,
        ["dir"] = c => Direction(c.Language),
        ["date"] = c => c.Date,
        ["date_text"] = c => c.DateText,
        ["section"] = c => c.Section is { } section ? Section(section) : null,
        ["authors"] = c => List(c.Authors, Authors),
        ["image"] = c => c.Image is { } image ? Images.Of(image) : null,
        ["minutes"] = c => c.Minutes,
        ["reasons"] = _ => Nothing,
    };

    private static readonly Shape<(SectionView View, BodyView? Body)> Sections = new()
    {
        ["title"] = s => s.View.Title,
        ["slug"] = s => s.View.Slug,
        ["url"] = s => s.View.Url,
        ["hue"] = s => s.View.Hue,
        ["body"] = s => Body(s.Body),
        ["has_body"] = s => s.Body is not null,
    };

    private static readonly Shape<(SectionView Section, ImmutableArray<CardView> Items)> FrontSections =
        Shape<(SectionView Section, ImmutableArray<CardView> Items)>.From(Sections, s => (s.Section, null), new() { ["items"] = s => List(s.Items, Cards) });

    private static readonly Shape<SeriesView> SeriesOf = new()
    {
        ["title"] = s => s.Title,
        ["url"] = s => s.Url,
        ["part"] = s => s.Part,
        ["parts"] = s => s.Parts,
        ["previous"] = s => s.Previous is { } previous ? Links.Of(previous) : null,
        ["next"] = s => s.Next is { } next ? Links.Of(next) : null,
    };

    private static readonly Shape<UpdateView> Updates = new()
    {
        ["id"] = u => u.Id,
        ["title"] = u => u.Title,
        ["time"] = u => u.Time,
        ["time_text"] = u => u.TimeText,
        ["body"] = u => new Raw(u.Body),
    };

    private static readonly Shape<BacklinkView> Backlinks = new() { ["title"] = b => b.Title, ["url"] = b => b.Url, ["section"] = b => b.Section, ["sentence"] = b => b.Sentence };

    private static readonly Shape<ContentsView> Contents = new() { ["title"] = c => c.Title, ["id"] = c => c.Id, ["level"] = c => c.Level };

    private static readonly Shape<CorrectionView> CorrectionsOf = new() { ["date"] = c => c.Date, ["date_text"] = c => c.DateText, ["text"] = c => c.Text };

    private static readonly Shape<CorrectedView> Corrected = Shape<CorrectedView>.From(CorrectionsOf, c => c.Correction, new() { ["article"] = c => Links.Of(c.Article) });

    private static readonly Shape<(ArticleView View, Translation Words, BoundCards Cards)> Articles = Shape<(ArticleView View, Translation Words, BoundCards Cards)>.From(Cards, a => a.View.Card, new()
    {
        ["updated"] = a => a.View.Updated,
        ["updated_text"] = a => a.View.UpdatedText,
        ["dateline"] = a => a.View.Dateline,
        ["kind"] = a => a.View.IsNews ? a.View.Kind.ToString().ToLowerInvariant() : "page",
        ["paywall"] = a => a.View.Paywall,
        ["word_count"] = a => a.View.WordCount,
        ["series"] = a => a.View.Series is { } series ? SeriesOf.Of(series) : null,
        ["key_points"] = a => List([.. a.View.KeyPoints.Select(p => new Raw(p))]),
        ["updates"] = a => List(a.View.Updates, Updates),
        ["backlinks"] = a => List(a.View.Backlinks, Backlinks),
        ["more_backlinks"] = a => a.View.MoreBacklinks,
        ["map"] = a => Map(a.View.Map, a.Words),
        ["has_map"] = a => a.View.Map is not null,
        ["map_items"] = a => MapItems(a.View.Map),
        ["topics"] = a => List(a.View.Topics, Links),
        ["body"] = a => Body(a.View.Body),
        ["contents"] = a => List(a.View.Contents, Contents),
        ["related"] = a => a.Cards.List(a.View.Related),
        ["corrections"] = a => List(a.View.Corrections, CorrectionsOf),
        ["params"] = a => Values(a.View.Params, new OpenMap()),
    });

    public static Bound Article(ArticleView article, Translation words, BoundCards cards) => Articles.Of((article, words, cards));

    /// <summary>An article of a list; many pages show it.</summary>
    public static Bound Card(CardView card) => Cards.Of(card).Kept();

    public static Bound Section(SectionView section, BodyView? body = null) => Sections.Of((section, body));

    private static Raw Body(BodyView? view)
    {
        if (view is null)
        {
            return Raw.Empty;
        }

        return new Raw(html => view.Body.WriteTo(html, view.Targets.AsSpan()), hash =>
        {
            using LentBytes html = view.Body.Html.Lend();
            hash.Add(html.Span);
            foreach (LinkTarget target in view.Targets)
            {
                hash.Add((object?)target.Url).Add(target.IsFurtherReading);
            }
        });
    }
}
