using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>A topic: written when a page describes it, a stub when articles only name it or point at it.</summary>
/// <param name="Slug">Last part of its address.</param>
/// <param name="Title">As its page or the first article writes it.</param>
/// <param name="Url">Site path.</param>
/// <param name="AlsoKnownAs">Other names.</param>
/// <param name="Written">Its own page, if somebody wrote it.</param>
/// <param name="Articles">Those that are about it by front matter or ask for it, newest first.</param>
/// <param name="Mentions">Sections that ask for it, then those that only name it, each in the order of paths.</param>
/// <param name="Neighbours">Topics that stand in the same articles, the closest first.</param>
internal sealed record Topic(
    string Slug, string Title, string Url, ImmutableArray<string> AlsoKnownAs, Article? Written,
    ImmutableArray<Article> Articles, ImmutableArray<Mention> Mentions, ImmutableArray<Neighbour> Neighbours);
