using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>A candidate with what each <see cref="Signal"/> adds to its score.</summary>
internal sealed record Ranked(int Node, double Score, ImmutableArray<double> Shares);
