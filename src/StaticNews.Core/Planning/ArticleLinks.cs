using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Links to the pages of authors and topics that articles name, each made once: many articles name the same.</summary>
internal sealed class ArticleLinks(SiteGraph graph, SiteConfig config)
{
    private readonly ConcurrentDictionary<string, LinkView?> _byTopic = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LinkView> _byAuthor = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Topic> _topics = graph.Topics.ToDictionary(t => t.Slug, StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, Topic>> _topicsByName = new(() => graph.Topics.Where(t => t.Written is not null)
        .SelectMany(t => t.AlsoKnownAs.Append(t.Title).Select(n => (Name: Slug.Of(n), Topic: t)))
        .GroupBy(p => p.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Topic, StringComparer.Ordinal));

    /// <summary>Who wrote it; the site's own author, who has no page, where no name is given.</summary>
    public ImmutableArray<LinkView> Bylines(FrontMatter front) =>
        !front.Authors.IsEmpty ? ImmutableArray.CreateRange(front.Authors, name => _byAuthor.GetOrAdd(name, n => new LinkView(n, Slug.Of(n) is { Length: > 0 } slug ? config.Href($"/authors/{slug}/") : config.Href("/"))))
        : config.Author.Length > 0 ? [new LinkView(config.Author, config.Href("/"))] : [];

    /// <summary>The pages of the topics that an article gives itself, each once.</summary>
    public ImmutableArray<LinkView> Topics(ImmutableArray<string> names)
    {
        ImmutableArray<LinkView>.Builder links = ImmutableArray.CreateBuilder<LinkView>(names.Length);
        foreach (string name in names)
        {
            if (_byTopic.GetOrAdd(name, TopicLink) is { } link && !links.Contains(link))
            {
                links.Add(link);
            }
        }

        return links.DrainToImmutable();
    }

    private LinkView? TopicLink(string name)
    {
        string slug = Slug.Of(name);
        return (_topicsByName.Value.GetValueOrDefault(slug) ?? _topics.GetValueOrDefault(slug)) is { } topic ? new LinkView(topic.Title, config.Href(topic.Url)) : null;
    }
}
