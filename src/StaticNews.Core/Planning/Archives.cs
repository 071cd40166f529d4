using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Plans the archive: an index of years and months, and a list for each.</summary>
internal static class Archives
{
    private const string Origin = "the archive";

    /// <summary>The archive's pages; articles without a date are not in it.</summary>
    public static IEnumerable<PlannedOutput> Plan(SiteGraph graph, SiteConfig config, Cards cards, ListPages lists)
    {
        ImmutableArray<(Article Article, DateTimeOffset Day)> dated =
            [.. graph.Articles.Where(a => a.Document.Front is { Date: not null, NoIndex: false }).Select(a => (a, cards.Local(a.Document.Front.Date!.Value)))];
        var months = dated.GroupBy(a => (a.Day.Year, a.Day.Month)).ToList();
        ImmutableArray<PeriodView> years = [.. months.GroupBy(m => m.Key.Year).OrderByDescending(y => y.Key).Select(y => new PeriodView(
            Number(y.Key, 4), cards.Href($"/archive/{Number(y.Key, 4)}/"), y.Sum(m => m.Count()),
            [.. y.OrderBy(m => m.Key.Month).Select(m => new PeriodView(cards.Words.Months[m.Key.Month - 1], cards.Href(MonthUrl(m.Key)), m.Count(), []))]))];
        string archive = cards.Words["archive"];
        ListView empty = new(archive, [], 1, 1, dated.Length, null, null, []);
        yield return new PlannedPage("/archive/", Origin, () => new PlannedOutput.ArchivePage("/archive/", new PageView("archive", archive, "/archive/", "", config.Language), archive, years, empty));
        foreach (var year in months.GroupBy(m => m.Key.Year))
        {
            foreach (PlannedOutput page in Period(Number(year.Key, 4), $"/archive/{Number(year.Key, 4)}/", [.. year.SelectMany(m => m).Select(a => a.Article)]))
            {
                yield return page;
            }
        }

        foreach (PlannedOutput page in months.SelectMany(m => Period(cards.Words.Month(m.First().Day), MonthUrl(m.Key), [.. m.Select(a => a.Article)])))
        {
            yield return page;
        }

        IEnumerable<PlannedOutput> Period(string title, string url, ImmutableArray<Article> articles) => lists.Pages(title, url, Origin, articles, (place, list) =>
            new PlannedOutput.ArchivePage(place.Url, lists.View("archive", title, "", place.Url, list), title, [], list));
    }

    private static string MonthUrl((int Year, int Month) month) => $"/archive/{Number(month.Year, 4)}/{Number(month.Month, 2)}/";

    private static string Number(int value, int digits) => value.ToString("D" + digits, CultureInfo.InvariantCulture);
}
