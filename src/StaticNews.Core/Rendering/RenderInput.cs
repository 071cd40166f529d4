using System.Collections.Frozen;
using Scriban.Runtime;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>What all pages of a build share.</summary>
/// <param name="Site">The site.</param>
/// <param name="BoundSite">The site as templates see it.</param>
/// <param name="Fingerprint">Hash of engine, templates and site.</param>
/// <param name="Templates">The templates.</param>
/// <param name="Memory">Pages of earlier builds.</param>
internal sealed record RenderInput(SiteView Site, Bound BoundSite, string Fingerprint, TemplateSet Templates, BuildMemory Memory)
{
    /// <summary>The words of each language as templates see them.</summary>
    public FrozenDictionary<Translation, ScriptObject> BoundWords { get; } = Site.Words.ByLanguage.Values.Distinct().ToFrozenDictionary(w => w, Bind.Words);

    /// <summary>Items of feeds, shared by all feeds of the build.</summary>
    public FeedEntries Feeds { get; } = new();
}
