using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StaticNews.Model;

/// <summary>The front matter of a document, synonyms of other generators already folded in.</summary>
public sealed record FrontMatter
{
    /// <summary>Headline; derived from the file name when unset.</summary>
    public required string Title { get; init; }

    /// <summary>Where the title or the file begins, for diagnostics.</summary>
    public required SourceLocation At { get; init; }

    /// <summary>First publication; null for undated pages.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Last change of substance.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>When it ends to be published.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Not published before this instant even when dated earlier.</summary>
    public DateTimeOffset? Embargo { get; init; }

    /// <summary>An explicit address such as /about/; may hold permalink tokens.</summary>
    public string? Url { get; init; }

    /// <summary>Not to be published.</summary>
    public bool Draft { get; init; }

    /// <summary>Topic names.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Author names.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Summary, or empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Lead picture.</summary>
    public ImageRef? Image { get; init; }

    /// <summary>Old addresses.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Further-reading phrases.</summary>
    public ImmutableArray<string> FurtherReading { get; init; } = [];

    /// <summary>Other names of a topic.</summary>
    public ImmutableArray<string> AlsoKnownAs { get; init; } = [];

    /// <summary>Line above the headline.</summary>
    public string Kicker { get; init; } = "";

    /// <summary>Place where it was reported from.</summary>
    public string Dateline { get; init; } = "";

    /// <summary>Series name.</summary>
    public string Series { get; init; } = "";

    /// <summary>Language of this document when it differs from the site's.</summary>
    public string? Language { get; init; }

    /// <summary>Corrections in the order written.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Preferred as the lead story.</summary>
    public bool Featured { get; init; }

    /// <summary>Kept out of lists and search engines.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Order of sections in menus, smaller first.</summary>
    public int Weight { get; init; }

    /// <summary>Neither shows related articles nor is one.</summary>
    public bool RelatedOff { get; init; }

    /// <summary>Content paths or addresses that an editor wants first among the related ones.</summary>
    public ImmutableArray<string> RelatedPins { get; init; } = [];

    /// <summary>Where the further-reading phrases stand.</summary>
    public SourceLocation? FurtherReadingAt { get; init; }

    /// <summary>The same, or the title's place when they stand nowhere.</summary>
    [JsonIgnore]
    public SourceLocation FurtherReadingPlace => FurtherReadingAt ?? At;

    /// <summary>An identity for feeds that outlives a rename of the file, or empty.</summary>
    public string Id { get; init; } = "";

    /// <summary>The sort of article.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>Whether only subscribers may read it.</summary>
    public bool Paywall { get; init; }

    /// <summary>What the same article in other languages calls itself too, or empty.</summary>
    public string TranslationKey { get; init; } = "";

    /// <summary>Entries of a running story, the newest first.</summary>
    public ImmutableArray<LiveUpdate> Updates { get; init; } = [];

    /// <summary>Points to know first, each one line of Markdown as HTML.</summary>
    public ImmutableArray<Body> KeyPoints { get; init; } = [];

    /// <summary>The last change of substance: of the text, by a correction or by an entry of a running story; null for undated pages.</summary>
    [JsonIgnore]
    public DateTimeOffset? Modified => Corrections.IsEmpty && Updates.IsEmpty
        ? Updated > Date ? Updated : Date ?? Updated
        : new[] { Date, Updated }.Concat(Corrections.Select(c => (DateTimeOffset?)c.Date)).Concat(Updates.Select(u => (DateTimeOffset?)u.Time)).Max();

    /// <summary>The layout that the page is made with, or empty.</summary>
    public string Template { get; init; } = "";

    /// <summary>Where a layout is asked for that has to be there; null when it is another generator's and used only if it is.</summary>
    public SourceLocation? TemplateAt { get; init; }

    /// <summary>Unknown keys with scalar or list values, for templates as article.params.</summary>
    public ImmutableDictionary<string, string> Params { get; init; } = ImmutableDictionary<string, string>.Empty;
}
