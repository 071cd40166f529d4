using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>The phrases of a site with those of a few edited documents exchanged.</summary>
/// <param name="All">All phrases now, by document and line.</param>
/// <param name="Exchanged">Phrases that the edited documents had and have.</param>
internal sealed record PhraseAmendment(ImmutableArray<FurtherReading> All, ImmutableArray<FurtherReading> Exchanged)
{
    /// <summary>Exchanges the phrases of each edited document where they stand.</summary>
    public static PhraseAmendment Of(ImmutableArray<FurtherReading> before, IEnumerable<Article> edited, IReadOnlyCollection<FurtherReading> now)
    {
        ImmutableArray<FurtherReading> all = before;
        List<FurtherReading> exchanged = [.. now];
        foreach (Article article in edited)
        {
            (int from, int to) = (FirstOf(all, article.Index), FirstOf(all, article.Index + 1));
            exchanged.AddRange(all[from..to]);
            all = [.. all[..from], .. now.Where(p => p.From.Index == article.Index), .. all[to..]];
        }

        return new(all, [.. exchanged]);
    }

    /// <summary>What is to be told. A stub is reported where it is first asked for, which moves only with phrases that ask for one.</summary>
    public List<Diagnostic> Report(List<Diagnostic> found, SiteConfig config) => Exchanged.Any(p => p.Target is { Rule: "stub" })
        ? [.. found.Where(d => d.Code != "SN1211"), .. PhraseReport.Stubs(All, config)]
        : found;

    private static int FirstOf(ImmutableArray<FurtherReading> all, int document)
    {
        (int low, int high) = (0, all.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = all[middle].From.Index < document ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
