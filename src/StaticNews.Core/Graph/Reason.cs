using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>Why an article is related to another; put in words only where it is shown, since languages differ.</summary>
/// <param name="Kind">What is said for it.</param>
/// <param name="Names">What both share, two at most; empty where the kind says it all.</param>
internal sealed record Reason(ReasonKind Kind, params ImmutableArray<string> Names);
