using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>What the site says of itself in staticnews.yml.</summary>
public sealed record SiteConfig
{
    /// <summary>Colours that theme.accent may name, in the order of the theme's classes hue-0 to hue-11; each has the contrast that text needs.</summary>
    public static ImmutableArray<string> Accents { get; } =
        ["red", "orange", "amber", "olive", "green", "teal", "cyan", "blue", "indigo", "violet", "magenta", "pink"];

    /// <summary>The name of the publication.</summary>
    public required string Title { get; init; }

    /// <summary>Absolute address of the home page with a final '/', or "/" when unset.</summary>
    public string BaseUrl
    {
        get;
        init
        {
            field = value;
            BasePath = Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
                ? (uri.AbsolutePath.EndsWith('/') ? uri.AbsolutePath : uri.AbsolutePath + "/")
                : "/";
        }
    } = "/";

    /// <summary>One sentence about the publication.</summary>
    public string Description { get; init; } = "";

    /// <summary>BCP 47 language tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Default byline.</summary>
    public string Author { get; init; } = "";

    /// <summary>IANA time zone in which dates without an offset are read and dates are shown.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Pattern of article addresses.</summary>
    public string ArticlePermalink { get; init; } = "/:section/:slug/";

    /// <summary>Items on a page of a list.</summary>
    public int Paginate { get; init; } = 20;

    /// <summary>Entries of the main menu; empty means the sections.</summary>
    public ImmutableArray<MenuItem> Menu { get; init; } = [];

    /// <summary>Headings whose items are further-reading phrases.</summary>
    public ImmutableArray<string> FurtherReadingHeadings { get; init; } = ["Further reading", "Related", "See also", "Read more"];

    /// <summary>Whether unlinked phrases at a paragraph's end are found as well.</summary>
    public bool DetectFurtherReading { get; init; }

    /// <summary>What a phrase becomes when nothing is found for it.</summary>
    public UnresolvedPhrase Unresolved { get; init; } = UnresolvedPhrase.Stub;

    /// <summary>How many related articles a page shows.</summary>
    public int RelatedCount { get; init; } = 5;

    /// <summary>Whether newer articles may be related to older ones.</summary>
    public bool RelatedIncludeNewer { get; init; } = true;

    /// <summary>Whether raw HTML in Markdown passes.</summary>
    public bool UnsafeHtml { get; init; }

    /// <summary>Whether straight quotes and double hyphens become typographic.</summary>
    public bool SmartPunctuation { get; init; }

    /// <summary>Links at the foot of every page.</summary>
    public ImmutableArray<MenuItem> FooterLinks { get; init; } = [];

    /// <summary>Theme settings: logo, accent, footer, tagline.</summary>
    public ImmutableDictionary<string, string> Theme { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The editor that the preview's links open: a known name, or an address with {file} and {line}; empty for none.</summary>
    public string Editor { get; init; } = "";

    /// <summary>The site's feeds.</summary>
    public FeedSettings Feeds { get; init; } = new();

    /// <summary>Picture that other sites show of a page without one; null for none.</summary>
    public ImageRef? Image { get; init; }

    /// <summary>Who publishes.</summary>
    public Publisher Publisher { get; init; } = new();

    /// <summary>Where articles show their corrections.</summary>
    public CorrectionPlace Corrections { get; init; }

    /// <summary>What becomes of expired articles.</summary>
    public ExpiredPage Expired { get; init; }

    /// <summary>Whether crawlers that feed language models are welcome.</summary>
    public Crawlers AiCrawlers { get; init; }

    /// <summary>Own host name for GitHub Pages, or empty.</summary>
    public string Cname { get; init; } = "";

    /// <summary>Whether llms.txt is written.</summary>
    public bool Llms { get; init; }

    /// <summary>Whether readers can search.</summary>
    public bool Search { get; init; } = true;

    /// <summary>What its check looks for.</summary>
    public CheckSettings Check { get; init; } = new();

    /// <summary>Whether the address of the home page is known, so that absolute addresses can be written.</summary>
    public bool HasAddress => BaseUrl.Length > BasePath.Length;

    /// <summary>Path part of <see cref="BaseUrl"/> with a leading and a final '/'.</summary>
    public string BasePath { get; private init; } = "/";

    /// <summary>A site path with the base path in front; other addresses as they are.</summary>
    public string Href(string url) => BasePath.Length > 1 && url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? BasePath + url[1..] : url;

    /// <summary>The whole address, escaped, of a path that carries the base path already; others as they are.</summary>
    public string Absolute(string href) =>
        href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) && Uri.TryCreate(BaseUrl[..^BasePath.Length] + href, UriKind.Absolute, out Uri? whole)
            ? whole.AbsoluteUri
            : href;
}
