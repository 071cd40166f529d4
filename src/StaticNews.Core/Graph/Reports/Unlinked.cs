using System.Collections.Immutable;

namespace StaticNews.Graph.Reports;

/// <summary>An article or written topic that texts name without a link.</summary>
/// <param name="Target">What is named.</param>
/// <param name="Places">The first place in each document that names it.</param>
internal sealed record Unlinked(Article Target, ImmutableArray<(Article Node, NamedPlace Place)> Places);
