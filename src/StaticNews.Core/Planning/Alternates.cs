using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Articles that are translations of each other, by the key that they share.</summary>
internal static class Alternates
{
    private const string Default = "x-default";

    /// <summary>For the address of each translated article all its languages, itself included, by tag; the site's own language is the default.</summary>
    public static ImmutableDictionary<string, ImmutableArray<AlternateView>> ByUrl(SiteGraph graph, SiteConfig config)
    {
        ImmutableDictionary<string, ImmutableArray<AlternateView>>.Builder all = ImmutableDictionary.CreateBuilder<string, ImmutableArray<AlternateView>>(StringComparer.Ordinal);
        foreach (IGrouping<string, Article> group in graph.Articles.Where(a => a.Document.Front is { TranslationKey.Length: > 0, NoIndex: false }).GroupBy(a => a.Document.Front.TranslationKey, StringComparer.Ordinal))
        {
            ImmutableArray<AlternateView> languages = [.. group.GroupBy(Language, StringComparer.OrdinalIgnoreCase)
                .Select(l => new AlternateView(l.Key, config.Absolute(config.Href(l.MinBy(a => a.Index)!.Url)))).OrderBy(a => a.Language, StringComparer.Ordinal)];
            AlternateView? home = languages.FirstOrDefault(a => a.Language.Equals(config.Language, StringComparison.OrdinalIgnoreCase));
            foreach (Article article in group.Where(_ => languages.Length > 1))
            {
                all[article.Url] = home is null ? languages : languages.Add(home with { Language = Default });
            }
        }

        return all.ToImmutable();

        string Language(Article article) => article.Document.Front.Language ?? config.Language;
    }
}
