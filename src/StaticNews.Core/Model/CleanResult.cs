using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>What cleaning a site removed, or would remove.</summary>
/// <param name="Removed">Output paths of ours, in order.</param>
/// <param name="Kept">Output paths of ours that were changed by somebody else since.</param>
/// <param name="Forgotten">Whether the .staticnews folder goes as well.</param>
/// <param name="Diagnostics">What stood in the way.</param>
public sealed record CleanResult(ImmutableArray<string> Removed, ImmutableArray<string> Kept, bool Forgotten, ImmutableArray<Diagnostic> Diagnostics);
