using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>An article related to another.</summary>
/// <param name="Article">The other one.</param>
/// <param name="Score">0 to 1 and a little over; comparable within one list only.</param>
/// <param name="Reasons">Why, in words, the strongest first.</param>
/// <param name="Shares">What each signal added to the score, by its name.</param>
internal sealed record Related(Article Article, double Score, ImmutableArray<string> Reasons, ImmutableArray<(string Signal, double Share)> Shares);
