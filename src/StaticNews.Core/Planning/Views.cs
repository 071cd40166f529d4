using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>The text of a page and, for each address in it, where it leads.</summary>
internal sealed record BodyView(Body Body, ImmutableArray<LinkTarget> Targets);

internal sealed record LinkView(string Title, string Url);

internal sealed record SectionView(string Title, string Url, string Slug, int Hue);

internal sealed record ImageView(string Src, string Alt, string Caption, string Credit);

/// <summary>An article as lists show it.</summary>
internal record CardView
{
    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Summary { get; init; }

    public required string Kicker { get; init; }

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

/// <summary>An article as its own page shows it.</summary>
internal sealed record ArticleView
{
    public required CardView Card { get; init; }

    public required string? Updated { get; init; }

    public required string? UpdatedText { get; init; }

    public required string Dateline { get; init; }

    public required string Series { get; init; }

    public required BodyView? Body { get; init; }

    public required ImmutableArray<LinkView> Topics { get; init; }

    public required ImmutableArray<ContentsView> Contents { get; init; }

    public required ImmutableArray<CardView> Related { get; init; }

    public required ImmutableArray<CorrectionView> Corrections { get; init; }

    public required ImmutableDictionary<string, string> Params { get; init; }
}

/// <summary>One page of a list; addresses of neighbours are null at the ends.</summary>
internal sealed record ListView(string Title, ImmutableArray<CardView> Items, int Page, int Pages, int Total, string? PreviousUrl, string? NextUrl, ImmutableArray<(int Number, string Url)> Numbers);

internal sealed record FrontView(CardView? Lead, ImmutableArray<CardView> Top, ImmutableArray<(SectionView Section, ImmutableArray<CardView> Items)> Sections, ImmutableArray<CardView> Latest);

internal sealed record MentionView(string Title, string Url, string Section);

internal sealed record TopicView(string Title, string Slug, ImmutableArray<string> AlsoKnownAs, string Summary, BodyView? Body, string Status, ImmutableArray<MentionView> Mentions);

internal sealed record TopicEntry(string Title, string Url, int Count, string Status);

internal sealed record AuthorView(string Name, string Url, string Summary, BodyView? Body);

internal sealed record PeriodView(string Title, string Url, int Count, ImmutableArray<PeriodView> Months);

/// <summary>What every page has.</summary>
internal sealed record PageView(string Kind, string Title, string Url, string Description, string Language, string? Image = null, bool NoIndex = false, string? PreviousUrl = null, string? NextUrl = null);

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
}
