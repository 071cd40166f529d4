using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>An article, or a correction, as feeds show it; every address is absolute. One item stands in many feeds.</summary>
internal sealed record FeedItem
{
    /// <summary>A URI that a new title or address does not change.</summary>
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset Published { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public ImmutableArray<LinkView> Authors { get; init; } = [];

    public ImmutableArray<string> Topics { get; init; } = [];

    public ImageView? Image { get; init; }

    /// <summary>Corrections in words, to stand above the text.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The whole text in parts, or none when only the summary is given.</summary>
    public ImmutableArray<FeedPart> Parts { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(FeedItem? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
