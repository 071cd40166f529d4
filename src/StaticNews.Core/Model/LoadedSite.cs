using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>The files of a site by their folder; Markdown, configuration and templates are read, the others only named.</summary>
public sealed record LoadedSite(
    ImmutableArray<SourceFile> Config, ImmutableArray<SourceFile> Content, ImmutableArray<SourceFile> Templates, ImmutableArray<SourceFile> Static)
{
    /// <summary>The files of data/, which templates read.</summary>
    public ImmutableArray<SourceFile> Data { get; init; } = [];
}
