using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>An article related to another.</summary>
/// <param name="Article">The other one.</param>
/// <param name="Score">0 to 1 and a little over; comparable within one list only.</param>
/// <param name="Reasons">Why, the strongest first.</param>
/// <param name="Added">What each signal added to the score, where that is asked for.</param>
internal sealed record Related(Article Article, double Score, ImmutableArray<Reason> Reasons, ImmutableArray<double> Added)
{
    private static readonly string[] Signals = Enum.GetNames<Signal>();

    /// <summary>What each signal added that added anything, by its name, the most first.</summary>
    public ImmutableArray<(string Signal, double Share)> Shares =>
        [.. Added.Select((share, s) => (Signal: Signals[s], Share: Math.Round(share, 4))).Where(s => s.Share > 0)
            .OrderByDescending(s => s.Share).ThenBy(s => s.Signal, StringComparer.Ordinal)];
}
