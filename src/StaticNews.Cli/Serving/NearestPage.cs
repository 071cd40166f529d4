using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>Finds the page that a wrong address probably meant.</summary>
internal static class NearestPage
{
    private const int LongestAddress = 256;

    /// <summary>The page of the same last part in another folder, else the one fewest letters away; null when none is near.</summary>
    public static string? To(string path, IEnumerable<string> pages)
    {
        if (path.Length > LongestAddress)
        {
            return null;
        }

        string wanted = path.ToLowerInvariant();
        string name = LastPart(wanted);
        string? best = null;
        (int Rank, int Distance) least = (2, 0);
        foreach (string page in pages)
        {
            string lower = page.ToLowerInvariant();
            int rank = name.Length > 0 && LastPart(lower) == name ? 0 : 1;
            int limit = rank == 0 ? int.MaxValue : Math.Max(2, wanted.Length / 4);
            if (rank > least.Rank || (rank == 1 && Math.Abs(lower.Length - wanted.Length) > limit))
            {
                continue;
            }

            int distance = EditDistance.Between(wanted, lower);
            if (distance <= limit && ((rank, distance).CompareTo(least) < 0 || ((rank, distance) == least && string.CompareOrdinal(page, best) < 0)))
            {
                (best, least) = (page, (rank, distance));
            }
        }

        return best;
    }

    private static string LastPart(string path)
    {
        string trimmed = path.TrimEnd('/');
        string last = trimmed[(trimmed.LastIndexOf('/') + 1)..];
        return last.EndsWith(".html", StringComparison.Ordinal) ? last[..^".html".Length] : last;
    }
}
