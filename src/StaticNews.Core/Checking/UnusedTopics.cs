using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>SN1907: written topics that no article is about, asks for or names.</summary>
internal static class UnusedTopics
{
    /// <summary>By slug.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site) => site.Graph.Topics
        .Where(t => t.Written is { } page && t.Articles.IsEmpty && t.Mentions.IsEmpty && !site.Graph.Backlinks.Has(page.Index))
        .Select(t => Diagnostic.Notice("SN1907", t.Written!.Document.Front.At, $"nothing is about the topic '{t.Title}'", $"Write topics: [{t.Title}] into an article, add names to also_known_as, or remove the page."));
}
