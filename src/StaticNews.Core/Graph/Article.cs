using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A published article with its address.</summary>
internal sealed record Article(Document Document, string Url);

/// <summary>A section with its articles, newest first; <paramref name="Written"/> is its _index.md.</summary>
internal sealed record Section(string Slug, string Title, string Url, int Hue, Document? Written, ImmutableArray<Article> Articles);

/// <summary>A place in a section that asks for a topic.</summary>
internal sealed record Mention(Article Article, string HeadingId, string Phrase);

/// <summary>A topic: written when a page describes it, a stub when articles only point at it.</summary>
internal sealed record Topic(string Slug, string Title, string Url, Document? Written, ImmutableArray<Article> Articles, ImmutableArray<Mention> Mentions);

/// <summary>An author with their articles, newest first.</summary>
internal sealed record Author(string Slug, string Name, string Url, Document? Written, ImmutableArray<Article> Articles);

/// <summary>An article related to another, with the reasons in words.</summary>
internal sealed record Related(Article Article, ImmutableArray<string> Reasons);

/// <summary>A file beside the text that is copied to its address.</summary>
internal sealed record Asset(SourceFile File, string Url);

/// <summary>Everything the site holds and how it relates, frozen.</summary>
internal sealed record SiteGraph
{
    public required ImmutableArray<Article> Articles { get; init; }

    public required ImmutableArray<Section> Sections { get; init; }

    public required ImmutableArray<Topic> Topics { get; init; }

    public required ImmutableArray<Author> Authors { get; init; }

    public required ImmutableArray<Asset> Assets { get; init; }

    public Document? Home { get; init; }

    /// <summary>Body HTML of every document by content path, its links resolved.</summary>
    public required ImmutableDictionary<string, string> Bodies { get; init; }

    public required ImmutableDictionary<string, ImmutableArray<Related>> Related { get; init; }
}
