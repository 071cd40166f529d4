using System.Collections.Immutable;
using StaticNews.Model;
using StaticNews.Planning.Maps;

namespace StaticNews.Planning;

/// <summary>The text of a page and, for each address in it, where it leads.</summary>
internal sealed record BodyView(Body Body, ImmutableArray<LinkTarget> Targets);

internal sealed record LinkView(string Title, string Url);

internal sealed record SectionView(string Title, string Url, string Slug, int Hue);

internal sealed record ImageView(string Src, string Alt, string Caption, string Credit);

/// <summary>An article as lists show it.</summary>
internal sealed record CardView
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
}

/// <summary>An article that stands beside another, and why in words.</summary>
internal sealed record RelatedView(CardView Card, ImmutableArray<string> Reasons);

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

    /// <summary>What sort of article it is.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>Whether it is news at all, rather than a page such as About us.</summary>
    public bool IsNews => Kind != ArticleKind.Page && Card.Date is not null;

    /// <summary>The last change of substance, ISO 8601; null for undated pages.</summary>
    public string? Modified { get; init; }

    public bool Paywall { get; init; }

    public int WordCount { get; init; }

    public SeriesView? Series { get; init; }

    /// <summary>Points to know first, each finished HTML.</summary>
    public ImmutableArray<string> KeyPoints { get; init; } = [];

    public ImmutableArray<UpdateView> Updates { get; init; } = [];

    public ImmutableArray<BacklinkView> Backlinks { get; init; } = [];

    /// <summary>How many more articles link to it.</summary>
    public int MoreBacklinks { get; init; }

    /// <summary>What the map around it shows, its own node first; null without one.</summary>
    public MapInput? Map { get; init; }

    public required BodyView? Body { get; init; }

    public required ImmutableArray<LinkView> Topics { get; init; }

    public required ImmutableArray<ContentsView> Contents { get; init; }

    public required ImmutableArray<RelatedView> Related { get; init; }

    public required ImmutableArray<CorrectionView> Corrections { get; init; }

    public required ImmutableDictionary<string, string> Params { get; init; }
}
