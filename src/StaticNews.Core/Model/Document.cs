using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StaticNews.Model;

/// <summary>A parsed Markdown file: front matter and body as written, before any link is resolved.</summary>
public sealed record Document
{
    /// <summary>Relative to content/, for instance world/a.md.</summary>
    public required string Path { get; init; }

    /// <summary>Relative to the site, for diagnostics: content/world/a.md.</summary>
    [JsonIgnore]
    public string File => "content/" + Path;

    /// <summary>What the file is, by its place.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Front matter.</summary>
    public required FrontMatter Front { get; init; }

    /// <summary>First folder below content/, or the front matter's section, as a slug.</summary>
    public required string Section { get; init; }

    /// <summary>The section and the folders below it as slugs joined by '/', for addresses.</summary>
    public required string Folder { get; init; }

    /// <summary>Last part of the address, from front matter, file or bundle name.</summary>
    public required string Slug { get; init; }

    /// <summary>The body, its addresses open.</summary>
    public required Body Body { get; init; }

    /// <summary>Headings of level 2 to 6 in order, with unique ids.</summary>
    public required HeadingList Headings { get; init; }

    /// <summary>The words of the body without marks, block by block.</summary>
    public DocumentText Text { get; init; } = DocumentText.None;

    /// <summary>Abbreviations that the body introduces.</summary>
    public ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>The terms of title, headings and body.</summary>
    public required TermCounts Terms { get; init; }

    /// <summary>The first paragraph as plain text, when front matter has no summary.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Words of the body and of the entries of a running story (Chinese and Japanese characters count as half a word).</summary>
    public int Words { get; init; }
}
