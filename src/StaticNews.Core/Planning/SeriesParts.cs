using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Series by name, their parts in the order of publication.</summary>
internal sealed class SeriesParts
{
    private readonly SiteConfig _config;

    /// <summary>Groups the articles that name one series; the name's first spelling by path is shown.</summary>
    public SeriesParts(SiteGraph graph, SiteConfig config)
    {
        _config = config;
        BySlug = graph.Articles.Where(a => a.Document.Front is { Series.Length: > 0, NoIndex: false } front && Slug.Of(front.Series).Length > 0)
            .GroupBy(a => Slug.Of(a.Document.Front.Series), StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                g => g.Key,
                g => g.OrderBy(a => a.Document.Front.Date ?? DateTimeOffset.MaxValue).ThenBy(a => a.Document.Path, StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.Ordinal);
    }

    /// <summary>Parts of every series by slug.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Article>> BySlug { get; }

    /// <summary>The name of a series as its first part writes it.</summary>
    public string TitleOf(string slug) => BySlug[slug][0].Document.Front.Series;

    /// <summary>Site path of a series.</summary>
    public static string UrlOf(string slug) => $"/series/{slug}/";

    /// <summary>Where the article stands in its series; null without one.</summary>
    public SeriesView? Of(Article article)
    {
        string slug = Slug.Of(article.Document.Front.Series);
        if (!BySlug.TryGetValue(slug, out ImmutableArray<Article> parts) || parts.IndexOf(article) is not (>= 0 and int at))
        {
            return null;
        }

        return new SeriesView(TitleOf(slug), Href(UrlOf(slug)), at + 1, parts.Length, Link(at - 1), Link(at + 1));

        LinkView? Link(int part) => part >= 0 && part < parts.Length ? new(parts[part].Document.Front.Title, Href(parts[part].Url)) : null;
    }

    private string Href(string url) => _config.BasePath + url[1..];
}
