using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>An author with their articles, newest first.</summary>
internal sealed record Author(string Slug, string Name, string Url, Article? Written, ImmutableArray<Article> Articles);
