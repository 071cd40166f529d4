using System.Collections.Immutable;

namespace StaticNews.Importing.WordPress;

/// <summary>What an export says before its items: the site, its authors, categories and tags, each as values by element name.</summary>
internal sealed record WxrChannel
{
    public string Title { get; init; } = "";

    public string Link { get; init; } = "";

    public string Description { get; init; } = "";

    public string Language { get; init; } = "";

    public ImmutableArray<ImmutableDictionary<string, string>> Authors { get; init; } = [];

    public ImmutableArray<ImmutableDictionary<string, string>> Categories { get; init; } = [];

    public ImmutableArray<ImmutableDictionary<string, string>> Tags { get; init; } = [];
}
