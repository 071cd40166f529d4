using System.Collections.Concurrent;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>
/// What planned pages are made from. A plan says which pages there are; after an edit that leaves every page in its place, the same
/// plan makes them from another source.
/// </summary>
internal sealed class PageSource(SiteGraph graph, SiteConfig config, Cards cards, PageHeads heads)
{
    /// <summary>The articles and how they relate.</summary>
    public SiteGraph Graph => graph;

    /// <summary>Articles as lists and pages show them.</summary>
    public Cards Cards => cards;

    /// <summary>Topics as maps show them.</summary>
    public Lazy<Neighbourhoods> Neighbourhoods { get; } = new(() => new Neighbourhoods(graph, cards));

    /// <summary>Topics as lists show them.</summary>
    public Lazy<TopicEntries> Topics { get; } = new(() => new TopicEntries(graph, cards));

    /// <summary>Topics as their own pages show them, by number: a topic of many pages is described once.</summary>
    public ConcurrentDictionary<int, TopicView> TopicViews { get; } = new();

    /// <summary>The page with all that it shows.</summary>
    public PlannedOutput.Page Make(PlannedPage page) => heads.Complete(page.Make(this));

    /// <summary>A document as it is now.</summary>
    public Article? Now(Article? article) => article is null ? null : graph.Nodes[article.Index];

    /// <summary>The same pages of an edited graph.</summary>
    public PageSource Of(SiteGraph edited) => new(edited, config, cards.Of(edited), heads);
}
