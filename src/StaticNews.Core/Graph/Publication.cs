using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Whether a document is out; decided once, before anything else sees it.</summary>
internal static class Publication
{
    /// <summary>True when the run publishes the document; <paramref name="due"/> is the instant it waits for, if it waits.</summary>
    public static bool IsPublished(FrontMatter front, BuildOptions options, out DateTimeOffset? due)
    {
        due = null;
        if (front.Draft && !options.Drafts)
        {
            return false;
        }

        DateTimeOffset from = Max(front.Date, front.Embargo);
        if (from > options.Now && !options.Future)
        {
            due = from;
            return false;
        }

        return options.Expired || front.Expires is not { } end || end > options.Now;
    }

    private static DateTimeOffset Max(DateTimeOffset? a, DateTimeOffset? b)
    {
        DateTimeOffset x = a ?? DateTimeOffset.MinValue;
        DateTimeOffset y = b ?? DateTimeOffset.MinValue;
        return x > y ? x : y;
    }
}
