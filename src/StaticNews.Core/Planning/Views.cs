using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>The text of a page and, for each address in it, where it leads.</summary>
internal sealed record BodyView(Body Body, ImmutableArray<LinkTarget> Targets);

internal sealed record LinkView(string Title, string Url);

/// <summary>A link with what makes it worth following.</summary>
internal sealed record ReasonView(string Title, string Url, string Reason);

internal sealed record SectionView(string Title, string Url, string Slug, int Hue);

internal sealed record ImageView(string Src, string Alt, string Caption, string Credit);

/// <summary>An article as lists show it.</summary>
internal record CardView
{
    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Summary { get; init; }

    public required string Kicker { get; init; }

    /// <summary>BCP 47 tag of the article's own language.</summary>
    public required string Language { get; init; }

    public required string? Date { get; init; }

    public required string? DateText { get; init; }

    public required SectionView? Section { get; init; }

    public required ImmutableArray<LinkView> Authors { get; init; }

    public required ImageView? Image { get; init; }

    public required int Minutes { get; init; }

    public ImmutableArray<string> Reasons { get; init; } = [];
}

internal sealed record ContentsView(string Title, string Id, int Level);

internal sealed record CorrectionView(string Date, string DateText, string Text);

/// <summary>A correction with the article that it corrects.</summary>
internal sealed record CorrectedView(CorrectionView Correction, LinkView Article);

/// <summary>An entry of a running story; <paramref name="Body"/> is HTML.</summary>
internal sealed record UpdateView(string Id, string Title, string Time, string TimeText, string Body);

/// <summary>Where another article links here, with the sentence that does.</summary>
internal sealed record BacklinkView(string Title, string Url, string Section, string Sentence);

/// <summary>An article's place in its series, parts counted from 1.</summary>
internal sealed record SeriesView(string Title, string Url, int Part, int Parts, LinkView? Previous, LinkView? Next);

/// <summary>An article as its own page shows it.</summary>
internal sealed record ArticleView
{
    public required CardView Card { get; init; }

    public required string? Updated { get; init; }

    public required string? UpdatedText { get; init; }

    public required string Dateline { get; init; }

    /// <summary>What sort of article it is, such as news, analysis or opinion; empty when not said.</summary>
    public string Kind { get; init; } = "";

    public int WordCount { get; init; }

    public SeriesView? Series { get; init; }

    /// <summary>Points to know first, each finished HTML.</summary>
    public ImmutableArray<string> KeyPoints { get; init; } = [];

    public ImmutableArray<UpdateView> Updates { get; init; } = [];

    public ImmutableArray<BacklinkView> Backlinks { get; init; } = [];

    /// <summary>The neighbourhood as SVG, or empty; <see cref="MapItems"/> says the same in words.</summary>
    public string Map { get; init; } = "";

    public ImmutableArray<ReasonView> MapItems { get; init; } = [];

    public required BodyView? Body { get; init; }

    public required ImmutableArray<LinkView> Topics { get; init; }

    public required ImmutableArray<ContentsView> Contents { get; init; }

    public required ImmutableArray<CardView> Related { get; init; }

    public required ImmutableArray<CorrectionView> Corrections { get; init; }

    public required ImmutableDictionary<string, string> Params { get; init; }
}

/// <summary>One page of a list; addresses of neighbours are null at the ends.</summary>
internal sealed record ListView(string Title, ImmutableArray<CardView> Items, int Page, int Pages, int Total, string? PreviousUrl, string? NextUrl, ImmutableArray<(int Number, string Url)> Numbers);

/// <summary>The front page.</summary>
/// <param name="Lead">The lead story.</param>
/// <param name="Top">Stories beside it.</param>
/// <param name="Sections">Each section's newest stories that are not above.</param>
/// <param name="Latest">What stands nowhere else on the page.</param>
/// <param name="Edition">Day of the newest article in words, or null; changes only with the content.</param>
/// <param name="Topics">Topics most written about.</param>
internal sealed record FrontView(
    CardView? Lead, ImmutableArray<CardView> Top, ImmutableArray<(SectionView Section, ImmutableArray<CardView> Items)> Sections, ImmutableArray<CardView> Latest,
    string? Edition, ImmutableArray<TopicEntry> Topics)
{
    /// <summary>Articles related to the lead story that do not stand beside it.</summary>
    public ImmutableArray<CardView> LeadRelated { get; init; } = [];
}

/// <summary>A section of an article that speaks of a topic; <paramref name="Asked"/> when it points at the topic, rather than naming it.</summary>
internal sealed record MentionView(string Title, string Url, string Section, string Sentence = "", bool Asked = true);

internal sealed record TopicView(string Title, string Slug, ImmutableArray<string> AlsoKnownAs, string Summary, BodyView? Body, string Status, ImmutableArray<MentionView> Mentions)
{
    public ImmutableArray<RelatedTopicView> Related { get; init; } = [];

    /// <summary>The neighbourhood as SVG, or empty; <see cref="MapItems"/> says the same in words.</summary>
    public string Map { get; init; } = "";

    public ImmutableArray<ReasonView> MapItems { get; init; } = [];
}

internal sealed record RelatedTopicView(string Title, string Url, string Reason, int Count);

/// <summary>A topic in an index; <paramref name="Status"/> is written or stub.</summary>
/// <param name="Count">Articles that are about it or speak of it.</param>
/// <param name="Asked">Places that ask for its page.</param>
internal sealed record TopicEntry(string Title, string Url, int Count, string Status, int Asked);

/// <summary>Topics under a letter or a section's name.</summary>
internal sealed record TopicGroup(string Title, ImmutableArray<TopicEntry> Items);

internal sealed record TopicsView(ImmutableArray<TopicEntry> Items, ImmutableArray<TopicGroup> Letters, ImmutableArray<TopicEntry> Largest);

internal sealed record AuthorView(string Name, string Url, string Summary, BodyView? Body);

internal sealed record PeriodView(string Title, string Url, int Count, ImmutableArray<PeriodView> Months);

/// <summary>What every page has.</summary>
internal sealed record PageView(string Kind, string Title, string Url, string Description, string Language, string? Image = null, bool NoIndex = false, string? PreviousUrl = null, string? NextUrl = null)
{
    public ImmutableArray<FeedView> Feeds { get; init; } = [];

    public ImmutableArray<MetaView> Meta { get; init; } = [];

    /// <summary>The way from the front page, without the page itself.</summary>
    public ImmutableArray<LinkView> Breadcrumbs { get; init; } = [];

    public ImmutableArray<AlternateView> Alternates { get; init; } = [];

    /// <summary>A whole script element with JSON-LD, or empty.</summary>
    public string JsonLd { get; init; } = "";
}

internal sealed record FeedView(string Title, string Url, string Type);

/// <summary>A meta element: <paramref name="Attribute"/> is name or property.</summary>
internal sealed record MetaView(string Attribute, string Name, string Content);

/// <summary>The same page in another language.</summary>
internal sealed record AlternateView(string Language, string Url);

/// <summary>Where the search page finds its script and index; both are empty when the site has no search.</summary>
internal sealed record SearchView(string ScriptUrl, string IndexUrl);

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

    /// <summary>The search page, or empty when the site has none.</summary>
    public string SearchUrl { get; init; } = "";
}
