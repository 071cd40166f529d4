using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>What was found for a phrase.</summary>
/// <param name="Outcome">Whether one subject won.</param>
/// <param name="Subject">The winner, or the best one; -1 when nothing came close.</param>
/// <param name="Heading">Index of the heading that is meant, -1 for the whole document.</param>
/// <param name="Confidence">Probability that a reader would have chosen the best one.</param>
/// <param name="Rule">The stage that decided.</param>
/// <param name="Candidates">The best few subjects with their confidence, best first.</param>
internal sealed record PhraseMatch(Outcome Outcome, int Subject, int Heading, double Confidence, string Rule, ImmutableArray<(int Subject, double Score)> Candidates)
{
    /// <summary>Nothing at all was found.</summary>
    public static PhraseMatch None { get; } = new(Outcome.Unresolved, -1, -1, 0, "none", []);
}
