using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>The Markdown of front matter as an article's page shows it.</summary>
internal static class LiveViews
{
    /// <summary>The entries of a running story, the newest first; an id is made of the instant, so that a link to an entry stays right.</summary>
    public static ImmutableArray<UpdateView> Updates(Article article, Cards cards, Translation language)
    {
        if (article.Document.Front.Updates.IsEmpty)
        {
            return [];
        }

        Dictionary<string, int> taken = new(StringComparer.Ordinal);
        return [.. article.Document.Front.Updates.Select(u =>
        {
            string id = "update-" + u.Time.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            taken[id] = taken.GetValueOrDefault(id) + 1;
            DateTimeOffset local = cards.Local(u.Time);
            return new UpdateView(
                taken[id] == 1 ? id : id + "-" + taken[id].ToString(CultureInfo.InvariantCulture), u.Title, cards.Iso(u.Time)!,
                $"{language.Day(local)}, {language.Time(local)}", Html(cards.Text(article, u.Text)));
        })];
    }

    /// <summary>The points to know first, each finished HTML.</summary>
    public static ImmutableArray<string> KeyPoints(Article article, Cards cards) => [.. article.Document.Front.KeyPoints.Select(p => Html(cards.Text(article, p)))];

    private static string Html(BodyView view)
    {
        ArrayBufferWriter<byte> html = new(view.Body.Html.Length + (view.Targets.Length * 64) + 1);
        view.Body.WriteTo(html, view.Targets.AsSpan());
        return Encoding.UTF8.GetString(html.WrittenSpan);
    }
}
