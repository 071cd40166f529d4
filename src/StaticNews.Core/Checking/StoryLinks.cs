using StaticNews.Graph;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Checking;

/// <summary>SN1201 in the entries of running stories and the points to know, whose links are resolved when pages are planned and are plain text when they lead nowhere.</summary>
internal static class StoryLinks
{
    /// <summary>By path and place; of a site that has neither nothing is looked up.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site)
    {
        Article[] stories = [.. site.Graph.Nodes.Where(n => !n.Document.Front.Updates.IsEmpty || !n.Document.Front.KeyPoints.IsEmpty)];
        if (stories.Length == 0)
        {
            return [];
        }

        FragmentLinks links = new(site.Graph, site.Config);
        return stories.SelectMany(story => story.Document.Front.Updates.Select(u => u.Text).Concat(story.Document.Front.KeyPoints)
            .SelectMany(body => body.Addresses.Zip(links.Of(body, story).Targets))
            .Where(p => p.Second.Url is null)
            .Select(p => Diagnostic.Warning(
                "SN1201", CheckedSite.At(story.Document, p.First), $"'{(p.First.Destination.Length > 0 ? p.First.Destination : p.First.Phrase)}' leads to nothing that is published, so it is shown as plain text",
                "Correct the path or name.")));
    }
}
