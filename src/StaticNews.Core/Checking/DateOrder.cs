using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Content;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>SN1908 and SN1909: dates that cannot be: changes before the publication or in the future, an end before the beginning.</summary>
internal static class DateOrder
{
    private static readonly string[] UpdatedKeys = ["updated", "lastmod", "last_modified_at", "modified"];
    private static readonly string[] ExpiresKeys = ["expires", "expiryDate"];

    /// <summary>By path; a date without a time stands for its whole day.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site) => site.Graph.Nodes.SelectMany(n => Of(n, site));

    private static IEnumerable<Diagnostic> Of(Article node, CheckedSite site)
    {
        FrontMatter front = node.Document.Front;
        if (front.Updated is { } updated && (IsBefore(updated, front.Date) || IsAfter(updated, site, front)))
        {
            SourceLocation at = FrontMatterPlaces.ValueOf(site.SourceOf(node.Document), UpdatedKeys) ?? front.At;
            yield return IsBefore(updated, front.Date)
                ? OutOfOrder(at, $"updated, {Text(updated)}, is before the article's date, {Text(front.Date!.Value)}", "Correct one of the two.")
                : Future(at, $"updated, {Text(updated)}, is in the future");
        }

        if (front.Expires is { } expires && expires <= front.Date)
        {
            yield return OutOfOrder(FrontMatterPlaces.ValueOf(site.SourceOf(node.Document), ExpiresKeys) ?? front.At, $"expires, {Text(expires)}, is not after the article's date, {Text(front.Date!.Value)}", "The article would never be out; correct one of the two.");
        }

        int[] wrong = [.. Enumerable.Range(0, front.Corrections.Length).Where(i => IsBefore(front.Corrections[i].Date, front.Date) || IsAfter(front.Corrections[i].Date, site, front))];
        ImmutableArray<SourceLocation> places = wrong.Length > 0 ? FrontMatterPlaces.ItemsOf(site.SourceOf(node.Document), "corrections") : [];
        foreach (int i in wrong)
        {
            DateTimeOffset date = front.Corrections[i].Date;
            SourceLocation at = i < places.Length ? places[i] : front.At;
            yield return IsBefore(date, front.Date)
                ? OutOfOrder(at, $"the correction of {Text(date)} is before the article's date, {Text(front.Date!.Value)}", "Correct one of the two.")
                : Future(at, $"the correction of {Text(date)} is in the future");
        }
    }

    /// <summary>Whether a change is before the publication.</summary>
    private static bool IsBefore(DateTimeOffset change, DateTimeOffset? date) => date is { } from && (change.TimeOfDay == TimeSpan.Zero ? change.AddDays(1) <= from : change < from);

    /// <summary>Whether a change is still to come; an article that is shown before its time may have changes before theirs.</summary>
    private static bool IsAfter(DateTimeOffset change, CheckedSite site, FrontMatter front) => change > site.Now && !(Publication.DueDate(front) > site.Now);

    private static Diagnostic OutOfOrder(SourceLocation at, string message, string remedy) => Diagnostic.Warning("SN1908", at, message, remedy);

    private static Diagnostic Future(SourceLocation at, string message) => Diagnostic.Warning("SN1909", at, message, "Write when it happened; readers, feeds and search engines are told so now.");

    private static string Text(DateTimeOffset date) => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
