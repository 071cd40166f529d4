using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Collects who wrote what.</summary>
internal static class Bylines
{
    /// <summary>The authors by slug: those whom articles name, and those who have a page.</summary>
    public static ImmutableArray<Author> AuthorsOf(ImmutableArray<Article> nodes, ImmutableArray<Article> articles, List<Diagnostic> found)
    {
        Dictionary<string, Article> written = Catalogue.FirstBySlug(nodes.Where(n => n.Document.Kind == DocumentKind.Author), n => n.Document.Slug, found);
        Dictionary<string, (string Name, List<Article> Articles)> bylines = Of(articles);
        return [.. bylines.Keys.Union(written.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(s =>
        {
            (string name, List<Article> own) = bylines.GetValueOrDefault(s, ("", []));
            return new Author(s, written.GetValueOrDefault(s)?.Document.Front.Title ?? name, $"/authors/{s}/", written.GetValueOrDefault(s), [.. own]);
        })];
    }

    /// <summary>The articles of each author by slug, with the name in the first of them.</summary>
    private static Dictionary<string, (string Name, List<Article> Articles)> Of(ImmutableArray<Article> articles)
    {
        Dictionary<string, string> slugs = new(StringComparer.Ordinal);
        Dictionary<string, (string Name, List<Article> Articles)> bylines = new(StringComparer.Ordinal);
        foreach (Article article in articles)
        {
            foreach (string name in article.Document.Front.Authors)
            {
                if (!slugs.TryGetValue(name, out string? slug))
                {
                    slugs[name] = slug = Slug.Of(name);
                    bylines.TryAdd(slug, (name, []));
                }

                List<Article> own = bylines[slug].Articles;
                if (own.Count == 0 || own[^1] != article)
                {
                    own.Add(article);
                }
            }
        }

        bylines.Remove("");
        return bylines;
    }
}
