using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>A section with its articles, newest first; <paramref name="Written"/> is its _index.md.</summary>
internal sealed record Section(string Slug, string Title, string Url, int Hue, Article? Written, ImmutableArray<Article> Articles);
