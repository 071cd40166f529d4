using System.Collections.Frozen;
using Scriban.Runtime;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>What all pages of a build share.</summary>
/// <param name="Site">The site.</param>
/// <param name="Source">What pages are made from.</param>
/// <param name="BoundSite">The site as templates see it.</param>
/// <param name="Fingerprint">Hash of engine, templates and site.</param>
/// <param name="Templates">The templates.</param>
/// <param name="Memory">Pages of earlier builds.</param>
/// <param name="Keep">What becomes of an output as soon as it is made; its bytes are lent until then.</param>
internal sealed record RenderInput(SiteView Site, PageSource Source, Bound BoundSite, string Fingerprint, TemplateSet Templates, BuildMemory Memory, Func<OutputFile, OutputFile> Keep)
{
    /// <summary>What the pages of a site share, bound once.</summary>
    public static RenderInput Of(BuildPlan plan, TemplateSet templates, BuildMemory memory, Func<OutputFile, OutputFile> keep)
    {
        Bound bound = Bind.Site(plan.Site, templates);
        return new(plan.Site, plan.Source, bound, new ModelHash().Add(templates.Hash).Add(bound).ToString(), templates, memory, keep);
    }

    /// <summary>The words of each language as templates see them.</summary>
    public FrozenDictionary<Translation, ScriptObject> BoundWords { get; } = Site.Words.ByLanguage.Values.Distinct().ToFrozenDictionary(w => w, Bind.Words);

    /// <summary>Articles of lists, shared by all pages that show them.</summary>
    public BoundCards Cards { get; init; } = new();

    /// <summary>Items of feeds, shared by all feeds of the build.</summary>
    public FeedEntries Feeds { get; } = new();
}
