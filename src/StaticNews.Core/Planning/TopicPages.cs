using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Model;
using StaticNews.Planning.Maps;

namespace StaticNews.Planning;

/// <summary>Plans the pages of topics, their index and the map of all.</summary>
internal sealed class TopicPages(SiteGraph graph, SiteConfig config, Cards cards, ListPages lists, Lazy<Neighbourhoods> neighbourhoods, Lazy<TopicEntries> entries)
{
    private const int RelatedTopics = 12;
    private const int MentionsShown = 60;
    private const int MentionsRead = 4 * MentionsShown;

    /// <summary>Pages of every topic.</summary>
    public IEnumerable<PlannedOutput> Topics() => graph.Topics.SelectMany(topic =>
    {
        Lazy<TopicView> view = new(() => View(topic));
        return lists.Pages(topic.Title, topic.Url, $"topic '{topic.Slug}'", topic.Articles, (place, list) => new PlannedOutput.TopicPage(
            place.Url, place.Origin, lists.View("topic", topic.Title, view.Value.Summary, place.Url, list), view.Value, list));
    });

    /// <summary>All topics by letter and by size.</summary>
    public PlannedOutput Index() => new PlannedPage("/topics/", "the topic index", () => new PlannedOutput.TopicsPage(
        new PageView("topics", cards.Words["topics"], "/topics/", "", config.Language), entries.Value.Index()));

    /// <summary>The map of topics, and the same in words.</summary>
    public PlannedOutput Map() => new PlannedPage("/graph/", "the map of topics", () =>
    {
        MapInput whole = neighbourhoods.Value.Whole();
        MapView wide = TopicMap.Place(whole);
        return new PlannedOutput.GraphPage(
            new PageView("graph", cards.Words["topic_map"], "/graph/", "", config.Language), wide, TopicMap.Place(whole, MapFrame.Narrow), entries.Value.Grouped(wide));
    });

    private TopicView View(Topic topic)
    {
        ImmutableArray<MentionView> mentions = [.. topic.Mentions.Take(MentionsRead).Select(Mention).GroupBy(m => m.Url, StringComparer.Ordinal).Select(Merged)];
        return new(
            topic.Title, topic.Slug, topic.AlsoKnownAs, topic.Written?.Document.Front.Summary ?? "",
            cards.Body(topic.Written), topic.Written is null ? "stub" : "written", [.. mentions.Take(MentionsShown)])
        {
            MoreMentions = Math.Max(0, topic.Mentions.DistinctBy(m => (m.Article, m.HeadingId)).Count() - MentionsShown),
            Map = neighbourhoods.Value.Of(topic),
            Related = [.. topic.Neighbours.Take(RelatedTopics).Select(n => new RelatedTopicView(graph.Topics[n.Topic].Title, cards.Href(graph.Topics[n.Topic].Url), "", n.Shared))],
        };
    }

    /// <summary>One section that both asks for a topic and names it: the longest sentence says most.</summary>
    private static MentionView Merged(IEnumerable<MentionView> mentions) =>
        mentions.First() with { Sentence = mentions.MaxBy(m => m.Sentence.Length)!.Sentence, Asked = mentions.Any(m => m.Asked) };

    private MentionView Mention(Mention mention)
    {
        Document document = mention.Article.Document;
        Heading? heading = document.Headings.FirstOrDefault(h => h.Id == mention.HeadingId);
        string url = cards.Href(mention.Article.Url) + (heading is null ? "" : "#" + Uri.EscapeDataString(heading.Id));
        return new MentionView(document.Front.Title, url, heading?.Title ?? "", mention.Around.Sentence, mention.IsAsked);
    }
}
