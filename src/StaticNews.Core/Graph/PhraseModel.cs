using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>
/// A logistic model of what a reader would take a phrase to mean: every candidate, and "nothing of these", gets a score; the
/// confidence is the candidate's share of their exponentials. Fitted on sites whose answers are known, each phrase once with its
/// answer among the candidates and once with the answer taken away, where "nothing" was right; docs/graph.md has the figures.
/// </summary>
internal static class PhraseModel
{
    /// <summary>Least confidence at which a phrase is linked.</summary>
    public const double Threshold = 0.75;

    /// <summary>A second candidate at this confidence makes an unlinked phrase ambiguous.</summary>
    public const double Rival = 0.2;

    /// <summary>The score of "nothing".</summary>
    public const double Nothing = 8;

    /// <summary>Weights by <see cref="PhraseSignal"/>.</summary>
    public static ImmutableArray<double> Weights { get; } = [3, 0.5, 1.2, 3, 2, 0.8, 1.7, 0.6, 2.6, 0.9, 1, 2, 0.3, 1.9, 2.5, -1.3, -0.1];
}
