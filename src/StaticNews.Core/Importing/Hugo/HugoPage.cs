using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Importing.Hugo;

/// <summary>What Hugo makes of a content file.</summary>
internal enum HugoKind
{
    Home,
    Page,
    Section,
    Taxonomy,
    Term,
}

/// <summary>A content file of a Hugo site as read, before anything is translated.</summary>
internal sealed record HugoPage
{
    public required SourceFile File { get; init; }

    /// <summary>Relative to the content folder, without a language suffix: news/a.md.</summary>
    public required string Path { get; init; }

    /// <summary>Empty for the default language.</summary>
    public required string Language { get; init; }

    public required HugoKind Kind { get; init; }

    public required ForeignText Text { get; init; }

    /// <summary>Front matter with what a cascade adds.</summary>
    public required Settings Front { get; init; }

    public required SourceDate? Date { get; init; }

    /// <summary>From front matter, or from a dated file name where the site reads those.</summary>
    public required string? Slug { get; init; }

    /// <summary>Names of the sections above it: the first folder, and those below it that have a page of their own.</summary>
    public required ImmutableArray<string> Sections { get; init; }

    public string Folder => Path.LastIndexOf('/') is >= 0 and var slash ? Path[..slash] : "";

    /// <summary>First folder; empty at the root.</summary>
    public string Section => Folder.Split('/')[0];

    public bool IsBundle => System.IO.Path.GetFileNameWithoutExtension(Path) == "index";

    /// <summary>The bundle's folder or the file's name without extension.</summary>
    public string BaseName => IsBundle ? Folder.Split('/')[^1] : System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Title => Front.Text("title") ?? Front.Text("linkTitle") ?? "";

    public bool IsDraft => Front.Flag("draft");

    /// <summary>Whether Hugo writes no page for it.</summary>
    public bool IsHidden => Front.Flag("headless") || Front.Text("build.render") is "never" or "false" or "link" || Front.Text("_build.render") is "never" or "false" or "link";
}
