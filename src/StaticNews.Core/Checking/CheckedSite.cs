using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>A resolved site as the rules see it.</summary>
/// <param name="Graph">Everything that is published, and how it relates.</param>
/// <param name="Config">The configuration.</param>
/// <param name="Site">The files as loaded, for places that the graph does not keep.</param>
/// <param name="Facts">What the heads of copied files say.</param>
/// <param name="Now">The instant that counts as now.</param>
internal sealed record CheckedSite(SiteGraph Graph, SiteConfig Config, LoadedSite Site, FileFacts Facts, DateTimeOffset Now)
{
    private FrozenDictionary<string, SourceFile>? _sources;

    /// <summary>The source file of a document.</summary>
    public SourceFile SourceOf(Document document) =>
        (_sources ??= Site.Content.Where(f => f.IsMarkdown).DistinctBy(f => f.Path, StringComparer.Ordinal).ToFrozenDictionary(f => f.Path, StringComparer.Ordinal))[document.File];

    /// <summary>Every address of a document's Markdown: of its body, of the entries of a running story, of the points to know.</summary>
    public static IEnumerable<Address> Addresses(Document document)
    {
        FrontMatter front = document.Front;
        return front.Updates.IsEmpty && front.KeyPoints.IsEmpty
            ? document.Body.Addresses
            : document.Body.Addresses.Concat(front.Updates.SelectMany(u => u.Text.Addresses)).Concat(front.KeyPoints.SelectMany(p => p.Addresses));
    }

    /// <summary>The place of an address.</summary>
    public static SourceLocation At(Document document, Address address) => new(document.File, address.Line, address.Column);

    /// <summary>Links that the configuration itself writes on pages.</summary>
    public ImmutableArray<MenuItem> Menus => [.. Config.Menu, .. Config.FooterLinks];
}
