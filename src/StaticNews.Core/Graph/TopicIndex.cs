using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>All topics: written pages, topics of front matter, and names that phrases ask for and nobody wrote.</summary>
internal static class TopicIndex
{
    /// <summary>Topics by slug; what phrases ask for carries where they stand.</summary>
    public static ImmutableArray<Topic> Of(
        ImmutableArray<Document> documents, ImmutableArray<Article> articles, IEnumerable<(string Slug, string Title, Mention Mention)> asked)
    {
        Document[] written = [.. documents.Where(d => d.Kind == DocumentKind.Topic)];
        Dictionary<string, string> slugByName = new(StringComparer.Ordinal);
        foreach (Document topic in written)
        {
            foreach (string name in topic.Front.AlsoKnownAs.Prepend(topic.Front.Title).Prepend(topic.Slug))
            {
                slugByName.TryAdd(Slug.Of(name), topic.Slug);
            }
        }

        Dictionary<string, Document> bySlug = written.GroupBy(d => d.Slug, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        ILookup<string, (string Name, Article Article)> about = articles.SelectMany(a => a.Document.Front.Topics.Select(t => (Name: t, Article: a)))
            .Where(t => Slug.Of(t.Name).Length > 0).ToLookup(t => slugByName.GetValueOrDefault(Slug.Of(t.Name), Slug.Of(t.Name)), StringComparer.Ordinal);
        ILookup<string, (string Slug, string Title, Mention Mention)> mentions = asked
            .OrderBy(m => m.Mention.Article.Document.Path, StringComparer.Ordinal).ThenBy(m => m.Mention.HeadingId, StringComparer.Ordinal).ThenBy(m => m.Mention.Phrase, StringComparer.Ordinal)
            .ToLookup(m => m.Slug, StringComparer.Ordinal);
        return [.. bySlug.Keys.Union(about.Select(g => g.Key), StringComparer.Ordinal).Union(mentions.Select(g => g.Key), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(s => new Topic(s, TitleOf(s, bySlug, about, mentions), $"/topics/{s}/", bySlug.GetValueOrDefault(s),
                [.. about[s].Select(t => t.Article).Distinct()], [.. mentions[s].Select(m => m.Mention)]))];
    }

    private static string TitleOf(
        string slug, Dictionary<string, Document> written, ILookup<string, (string Name, Article Article)> about, ILookup<string, (string Slug, string Title, Mention Mention)> mentions) =>
        written.GetValueOrDefault(slug)?.Front.Title
        ?? about[slug].Select(t => t.Name).Min(StringComparer.Ordinal)
        ?? mentions[slug].Select(m => m.Title).Where(t => t.Length > 0).Min(StringComparer.Ordinal)
        ?? slug;
}
