using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Model;
using StaticNews.Planning.Maps;

namespace StaticNews.Planning;

/// <summary>Plans the pages of topics, their index and the map of all.</summary>
internal sealed class TopicPages(SiteGraph graph, SiteConfig config, Cards cards, ListPages lists)
{
    private const int RelatedTopics = 12;
    private const int MentionsShown = 60;
    private const int MentionsRead = 4 * MentionsShown;

    /// <summary>Pages of every topic.</summary>
    public IEnumerable<PlannedOutput> Topics() => graph.Topics.SelectMany((topic, index) =>
    {
        return lists.Pages("topic", topic.Title, topic.Url, $"topic '{topic.Slug}'", topic.Articles, (source, place, list) =>
        {
            TopicView view = source.TopicViews.GetOrAdd(index, i => View(source, i));
            return new PlannedOutput.TopicPage(place.Url, place.Origin, lists.View("topic", topic.Title, view.Summary, place.Url, list), view, list);
        });
    });

    /// <summary>All topics by letter and by size.</summary>
    public PlannedOutput Index() => new PlannedPage("topics", "/topics/", "the topic index", source => new PlannedOutput.TopicsPage(
        new PageView("topics", cards.Words["topics"], "/topics/", "", config.Language), source.Topics.Value.Index()));

    /// <summary>The map of topics, and the same in words.</summary>
    public PlannedOutput Map() => new PlannedPage("graph", "/graph/", "the map of topics", source =>
    {
        MapInput whole = source.Neighbourhoods.Value.Whole();
        MapView wide = TopicMap.Place(whole);
        return new PlannedOutput.GraphPage(
            new PageView("graph", cards.Words["topic_map"], "/graph/", "", config.Language), wide, TopicMap.Place(whole, MapFrame.Narrow), source.Topics.Value.Grouped(wide));
    })
    {
        IsLong = true,
    };

    private TopicView View(PageSource source, int index)
    {
        Topic topic = source.Graph.Topics[index];
        ImmutableArray<MentionView> mentions = [.. topic.Mentions.Take(MentionsRead).GroupBy(Place).Take(MentionsShown).Select(place => Merged([.. place.Select(Mention)]))];
        return new(
            topic.Title, topic.Slug, topic.AlsoKnownAs, topic.Written?.Document.Front.Summary ?? "",
            source.Cards.Body(topic.Written), topic.Written is null ? "stub" : "written", mentions)
        {
            MoreMentions = Math.Max(0, topic.Mentions.DistinctBy(Place).Count() - MentionsShown),
            Map = source.Neighbourhoods.Value.OfTopic(index),
            Related = [.. topic.Neighbours.Take(RelatedTopics).Select(n => new RelatedTopicView(source.Graph.Topics[n.Topic].Title, cards.Href(source.Graph.Topics[n.Topic].Url), "", n.Shared))],
        };
    }

    /// <summary>One section that both asks for a topic and names it: the longest sentence says most.</summary>
    private static MentionView Merged(MentionView[] mentions) =>
        mentions[0] with { Sentence = mentions.MaxBy(m => m.Sentence.Length)!.Sentence, Asked = mentions.Any(m => m.Asked) };

    /// <summary>The section that a mention stands in; the whole text where it has no heading.</summary>
    private static (int Article, int Heading) Place(Mention mention) => (mention.Article.Index, mention.Place.Heading);

    private MentionView Mention(Mention mention)
    {
        Document document = mention.Article.Document;
        Heading? heading = mention.Place.Heading < 0 ? null : document.Headings[mention.Place.Heading];
        string url = cards.Href(mention.Article.Url) + (heading is { Id: var id } ? "#" + Uri.EscapeDataString(id) : "");
        return new MentionView(document.Front.Title, url, heading?.Title ?? "", mention.Around.Sentence, mention.IsAsked);
    }
}
