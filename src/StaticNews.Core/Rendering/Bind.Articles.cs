using System.Buffers;
using System.Text;
using Scriban.Runtime;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

internal static partial class Bind
{
    public static ScriptObject Card(CardView card) => new()
    {
        ["title"] = card.Title,
        ["url"] = card.Url,
        ["summary"] = card.Summary,
        ["kicker"] = card.Kicker,
        ["language"] = card.Language,
        ["dir"] = Direction(card.Language),
        ["date"] = card.Date,
        ["date_text"] = card.DateText,
        ["section"] = card.Section is { } section ? Section(section) : null,
        ["authors"] = List(card.Authors, a => new ScriptObject { ["name"] = a.Title, ["url"] = a.Url }),
        ["image"] = card.Image is { } image ? Image(image) : null,
        ["minutes"] = card.Minutes,
        ["reasons"] = List(card.Reasons, r => r),
    };

    public static ScriptObject Article(ArticleView article, Translation words)
    {
        ScriptObject bound = Card(article.Card);
        bound["updated"] = article.Updated;
        bound["updated_text"] = article.UpdatedText;
        bound["dateline"] = article.Dateline;
        bound["kind"] = article.IsNews ? article.Kind.ToString().ToLowerInvariant() : "page";
        bound["paywall"] = article.Paywall;
        bound["word_count"] = article.WordCount;
        bound["series"] = article.Series is { } series ? Series(series) : null;
        bound["key_points"] = List(article.KeyPoints, p => new Raw(p));
        bound["updates"] = List(article.Updates, Update);
        bound["backlinks"] = List(article.Backlinks, Backlink);
        AddMap(bound, article.Map, words);
        bound["topics"] = List(article.Topics, Link);
        bound["body"] = Body(article.Body);
        bound["contents"] = List(article.Contents, c => new ScriptObject { ["title"] = c.Title, ["id"] = c.Id, ["level"] = c.Level });
        bound["related"] = List(article.Related, Card);
        bound["corrections"] = List(article.Corrections, Correction);
        bound["params"] = Values(article.Params, new OpenMap());
        return bound;
    }

    public static ScriptObject Section(SectionView section, BodyView? body = null) => new()
    {
        ["title"] = section.Title,
        ["slug"] = section.Slug,
        ["url"] = section.Url,
        ["hue"] = section.Hue,
        ["body"] = Body(body),
        ["has_body"] = body is not null,
    };

    private static ScriptObject Series(SeriesView series) => new()
    {
        ["title"] = series.Title,
        ["url"] = series.Url,
        ["part"] = series.Part,
        ["parts"] = series.Parts,
        ["previous"] = series.Previous is { } previous ? Link(previous) : null,
        ["next"] = series.Next is { } next ? Link(next) : null,
    };

    private static ScriptObject Update(UpdateView update) => new()
    {
        ["id"] = update.Id,
        ["title"] = update.Title,
        ["time"] = update.Time,
        ["time_text"] = update.TimeText,
        ["body"] = new Raw(update.Body),
    };

    private static ScriptObject Backlink(BacklinkView link) => new() { ["title"] = link.Title, ["url"] = link.Url, ["section"] = link.Section, ["sentence"] = link.Sentence };

    private static ScriptObject Correction(CorrectionView correction) => new() { ["date"] = correction.Date, ["date_text"] = correction.DateText, ["text"] = correction.Text };

    private static ScriptObject Image(ImageView image) => new()
    {
        ["src"] = image.Src,
        ["alt"] = image.Alt,
        ["caption"] = image.Caption,
        ["credit"] = image.Credit,
    };

    private static Raw Body(BodyView? view)
    {
        if (view is null)
        {
            return new Raw("");
        }

        return new Raw(() => Html(view), hash =>
        {
            hash.Add(view.Body.Html.Span);
            foreach (LinkTarget target in view.Targets)
            {
                hash.Add((object?)target.Url).Add((object)target.IsFurtherReading);
            }
        });
    }

    private static string Html(BodyView view)
    {
        ArrayBufferWriter<byte> html = new(view.Body.Html.Length + (view.Targets.Length * 64) + 1);
        view.Body.WriteTo(html, view.Targets.AsSpan());
        return Encoding.UTF8.GetString(html.WrittenSpan);
    }
}
