using System.Collections.Immutable;
using StaticNews.Planning.Maps;

namespace StaticNews.Planning;

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
    /// <summary>Sections that speak of the topic and are not in the list of mentions.</summary>
    public int MoreMentions { get; init; }

    public ImmutableArray<RelatedTopicView> Related { get; init; } = [];

    /// <summary>What the map around it shows, its own node first; null without one.</summary>
    public MapInput? Map { get; init; }
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
