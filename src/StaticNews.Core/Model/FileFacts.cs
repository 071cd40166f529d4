using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>What a check has to know of files that a build only copies.</summary>
/// <param name="Images">Every picture, by path.</param>
/// <param name="Named">File names that style sheets, scripts and other text in static/ name.</param>
public sealed record FileFacts(ImmutableArray<ImageFacts> Images, FrozenSet<string> Named)
{
    /// <summary>Nothing is known.</summary>
    public static FileFacts None { get; } = new([], FrozenSet<string>.Empty);
}
