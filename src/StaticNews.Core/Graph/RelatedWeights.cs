using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>How much each <see cref="Signal"/> counts once it is divided by its highest value for the article at hand.</summary>
/// <param name="Values">By signal.</param>
internal sealed record RelatedWeights(ImmutableArray<double> Values)
{
    /// <summary>One set for all sites; docs/graph.md says how it was found and what each part is worth.</summary>
    public static RelatedWeights Default { get; } = new([0.3, 0.1, 0.3, 0.1, 0.1, 0.75, 0.6, 0.25, 0.8, 0.6, 0.1, 0.15, 0.5, 0.2]);

    /// <summary>The weight of a signal.</summary>
    public double this[Signal signal] => Values[(int)signal];

    /// <summary>The same with one signal left out.</summary>
    public RelatedWeights Without(Signal signal) => new(Values.SetItem((int)signal, 0));
}
