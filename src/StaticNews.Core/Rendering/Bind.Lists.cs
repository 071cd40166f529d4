using System.Collections.Immutable;
using Scriban.Runtime;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

internal static partial class Bind
{
    public static ScriptObject Front(FrontView front) => new()
    {
        ["lead"] = front.Lead is { } lead ? Card(lead) : null,
        ["lead_related"] = List(front.LeadRelated, Card),
        ["top"] = List(front.Top, Card),
        ["latest"] = List(front.Latest, Card),
        ["edition"] = front.Edition,
        ["topics"] = List(front.Topics, Entry),
        ["sections"] = List(front.Sections, s =>
        {
            ScriptObject section = Section(s.Section);
            section["items"] = List(s.Items, Card);
            return section;
        }),
    };

    public static ScriptObject Items(ListView list) => new()
    {
        ["title"] = list.Title,
        ["items"] = List(list.Items, Card),
        ["page"] = list.Page,
        ["pages"] = list.Pages,
        ["total"] = list.Total,
        ["previous_url"] = list.PreviousUrl,
        ["next_url"] = list.NextUrl,
        ["numbers"] = List(list.Numbers, n => new ScriptObject { ["number"] = n.Number, ["url"] = n.Url, ["current"] = n.Number == list.Page }),
    };

    public static ScriptObject Topic(TopicView topic, Translation words)
    {
        ScriptObject bound = Topic(topic);
        AddMap(bound, topic.Map, words);
        return bound;
    }

    private static ScriptObject Topic(TopicView topic) => new()
    {
        ["title"] = topic.Title,
        ["slug"] = topic.Slug,
        ["also_known_as"] = List(topic.AlsoKnownAs, n => n),
        ["summary"] = topic.Summary,
        ["body"] = Body(topic.Body),
        ["status"] = topic.Status,
        ["has_body"] = topic.Body is not null,
        ["asked"] = topic.Mentions.Count(m => m.Asked),
        ["mentions"] = List(topic.Mentions, m => new ScriptObject { ["title"] = m.Title, ["url"] = m.Url, ["section"] = m.Section, ["sentence"] = m.Sentence, ["asked"] = m.Asked }),
        ["more_mentions"] = topic.MoreMentions,
        ["related"] = List(topic.Related, r => new ScriptObject { ["title"] = r.Title, ["url"] = r.Url, ["reason"] = r.Reason, ["count"] = r.Count }),
    };

    public static ScriptObject Topics(TopicsView topics) => new()
    {
        ["items"] = List(topics.Items, Entry),
        ["letters"] = List(topics.Letters, g => new ScriptObject { ["letter"] = g.Title, ["items"] = List(g.Items, Entry) }),
        ["largest"] = List(topics.Largest, Entry),
    };

    public static ScriptObject Graph(PlannedOutput.GraphPage graph, Translation words) => new()
    {
        ["map"] = new Raw(MapSvg.Write(graph.Wide, "map", MapWordsOf(words)) + MapSvg.Write(graph.Narrow, "map-small", MapWordsOf(words))),
        ["has_map"] = !graph.Wide.Nodes.IsEmpty,
        ["groups"] = List(graph.Groups, g => new ScriptObject { ["title"] = g.Title, ["items"] = List(g.Items, Entry) }),
    };

    public static ScriptObject Corrections(ImmutableArray<CorrectedView> items) => new()
    {
        ["items"] = List(items, c =>
        {
            ScriptObject bound = Correction(c.Correction);
            bound["article"] = Link(c.Article);
            return bound;
        }),
    };

    public static ScriptObject Search(SearchView search) => new() { ["index_url"] = search.IndexUrl };

    public static ScriptObject Author(AuthorView author) => new()
    {
        ["name"] = author.Name,
        ["url"] = author.Url,
        ["summary"] = author.Summary,
        ["body"] = Body(author.Body),
        ["has_body"] = author.Body is not null,
    };

    public static ScriptObject Archive(string title, ImmutableArray<PeriodView> years) => new()
    {
        ["title"] = title,
        ["years"] = List(years, Period),
    };

    private static ScriptObject Period(PeriodView period) => new()
    {
        ["title"] = period.Title,
        ["url"] = period.Url,
        ["count"] = period.Count,
        ["months"] = List(period.Months, Period),
    };

    private static ScriptObject Entry(TopicEntry topic) => new() { ["title"] = topic.Title, ["url"] = topic.Url, ["count"] = topic.Count, ["status"] = topic.Status, ["asked"] = topic.Asked };
}
