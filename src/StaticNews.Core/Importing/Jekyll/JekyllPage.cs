using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Importing.Jekyll;

/// <summary>What Jekyll makes of a file.</summary>
internal enum JekyllKind
{
    Post,
    Draft,
    Page,
    Document,
}

/// <summary>A file with front matter, as read.</summary>
internal sealed record JekyllPage
{
    public required SourceFile File { get; init; }

    public required JekyllKind Kind { get; init; }

    /// <summary>Name of its collection; posts for posts and drafts, empty for pages.</summary>
    public required string Collection { get; init; }

    public required ForeignText Text { get; init; }

    /// <summary>Front matter with the site's defaults.</summary>
    public required Settings Front { get; init; }

    public required SourceDate? Date { get; init; }

    /// <summary>Path without extension: below the collection for documents, below the site for pages.</summary>
    public required string Stem { get; init; }

    /// <summary>The name without date and extension.</summary>
    public required string BaseName { get; init; }

    /// <summary>From front matter and from folders above _posts.</summary>
    public required ImmutableArray<string> Categories { get; init; }

    public string Title => Front.Text("title") ?? "";

    public bool IsHtml => Path.GetExtension(File.Path).ToLowerInvariant() is ".html" or ".htm";

    public bool IsIndex => BaseName == "index";

    /// <summary>A draft, or a page that front matter holds back.</summary>
    public bool IsDraft => Kind == JekyllKind.Draft || Front.Text("published") == "false" || Front.Flag("draft");
}
