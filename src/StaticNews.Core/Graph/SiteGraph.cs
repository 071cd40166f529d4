using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Everything the site holds and how it relates, frozen.</summary>
internal sealed record SiteGraph
{
    /// <summary>Every published document, in the order of their paths.</summary>
    public required ImmutableArray<Article> Nodes { get; init; }

    /// <summary>The articles among them, newest first, ties by path.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    /// <summary>Sections in the order of menus.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Topics by slug.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>Authors by slug.</summary>
    public required ImmutableArray<Author> Authors { get; init; }

    /// <summary>Files that are copied.</summary>
    public required ImmutableArray<Asset> Assets { get; init; }

    /// <summary>Addresses at which a page says that an expired article is gone; none unless the configuration asks for it.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    /// <summary>The home page's own text.</summary>
    public Article? Home { get; init; }

    /// <summary>For each node, where the addresses of its body lead.</summary>
    public required ImmutableArray<ImmutableArray<LinkTarget>> Targets { get; init; }

    /// <summary>For each node, the addresses of its lead picture and the like, resolved; null without one.</summary>
    public required ImmutableArray<string?> Images { get; init; }

    /// <summary>For each node, the best related ones.</summary>
    public required RelatedLists Related { get; init; }

    /// <summary>For each node, who links to it.</summary>
    public required BacklinkLists Backlinks { get; init; }

    /// <summary>Links and resolved phrases between documents.</summary>
    public required ImmutableArray<Link> Links { get; init; }

    /// <summary>What phrases and mentions can mean, by number.</summary>
    public required Subjects Subjects { get; init; }

    /// <summary>For each node, the subjects that its text names.</summary>
    public required ImmutableArray<ImmutableArray<NamedPlace>> Named { get; init; }

    /// <summary>Every phrase for further reading, by path and line.</summary>
    public required ImmutableArray<FurtherReading> FurtherReading { get; init; }
}
