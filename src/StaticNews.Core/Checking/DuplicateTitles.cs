using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>SN1904: two articles, or two topics, of one title; lists and search results show them as the same, and a phrase cannot tell them apart.</summary>
internal static class DuplicateTitles
{
    /// <summary>One for each title that stands on an earlier path too; translations of an article may share a title.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site)
    {
        Dictionary<(DocumentKind, string), Article> first = [];
        foreach (Article node in site.Graph.Nodes.Where(n => n.Document.Kind is DocumentKind.Article or DocumentKind.Topic))
        {
            FrontMatter front = node.Document.Front;
            if (!first.TryAdd((node.Document.Kind, ComposedText.Of(front.Title).ToUpperInvariant()), node)
                && first[(node.Document.Kind, ComposedText.Of(front.Title).ToUpperInvariant())] is var other && !AreTranslations(front, other.Document.Front))
            {
                yield return Diagnostic.Warning("SN1904", front.At, $"the title '{front.Title}' is that of {other.Document.File} too", "Say in one of them what sets it apart.");
            }
        }
    }

    private static bool AreTranslations(FrontMatter a, FrontMatter b) =>
        a.Language != b.Language && (a.TranslationKey.Length == 0 || b.TranslationKey.Length == 0 || a.TranslationKey == b.TranslationKey);
}
