using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>What every page has.</summary>
internal sealed record PageView(string Kind, string Title, string Url, string Description, string Language, string? Image = null, bool NoIndex = false, string? PreviousUrl = null, string? NextUrl = null)
{
    /// <summary>Name of the template that it is made with.</summary>
    public string Layout { get; init; } = Kind;

    public ImmutableArray<FeedView> Feeds { get; init; } = [];

    public ImmutableArray<MetaView> Meta { get; init; } = [];

    /// <summary>The way from the front page, without the page itself.</summary>
    public ImmutableArray<LinkView> Breadcrumbs { get; init; } = [];

    public ImmutableArray<AlternateView> Alternates { get; init; } = [];
}

internal sealed record FeedView(string Title, string Url, string Type);

/// <summary>A meta element: <paramref name="Attribute"/> is name or property.</summary>
internal sealed record MetaView(string Attribute, string Name, string Content);

/// <summary>The same page in another language.</summary>
internal sealed record AlternateView(string Language, string Url);

/// <summary>Where the search page's script finds its index.</summary>
internal sealed record SearchView(string IndexUrl);

/// <summary>What every page of the site shares.</summary>
internal sealed record SiteView
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Language { get; init; }

    public required string BasePath { get; init; }

    public required string BaseUrl { get; init; }

    public required ImmutableArray<LinkView> Menu { get; init; }

    public required ImmutableDictionary<string, string> Theme { get; init; }

    public required int Year { get; init; }

    /// <summary>The words of every language; a page takes those of its own.</summary>
    public required Translations Words { get; init; }

    public ImmutableArray<LinkView> FooterLinks { get; init; } = [];

    public ImmutableArray<FeedView> Feeds { get; init; } = [];

    public string GraphUrl { get; init; } = "";

    public string CorrectionsUrl { get; init; } = "";

    /// <summary>Who publishes.</summary>
    public PublisherView? Publisher { get; init; }

    /// <summary>Whether articles show their corrections below the text.</summary>
    public bool CorrectionsAtEnd { get; init; }

    /// <summary>The whole address of a path that carries the base path.</summary>
    public string Absolute(string href) => href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) ? string.Concat(BaseUrl.AsSpan(..^BasePath.Length), href) : href;

    /// <summary>The path of a page with the base path in front.</summary>
    public string Href(string url) => BasePath.Length > 1 ? string.Concat(BasePath, url.AsSpan(1)) : url;

    /// <summary>The search page, or empty when the site has none.</summary>
    public string SearchUrl { get; init; } = "";
}
