using System.Collections.Immutable;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

internal static partial class Bind
{
    private static readonly Shape<TopicEntry> Entries = new()
    {
        ["title"] = e => e.Title,
        ["url"] = e => e.Url,
        ["count"] = e => e.Count,
        ["status"] = e => e.Status,
        ["asked"] = e => e.Asked,
    };

    private static readonly Shape<FrontView> Fronts = new()
    {
        ["lead"] = f => f.Lead is { } lead ? Cards.Of(lead) : null,
        ["lead_related"] = f => List(f.LeadRelated, Cards),
        ["top"] = f => List(f.Top, Cards),
        ["latest"] = f => List(f.Latest, Cards),
        ["edition"] = f => f.Edition,
        ["topics"] = f => List(f.Topics, Entries),
        ["sections"] = f => List(f.Sections, FrontSections),
    };

    private static readonly Shape<(int Number, string Url, bool IsCurrent)> Numbers = new() { ["number"] = n => n.Number, ["url"] = n => n.Url, ["current"] = n => n.IsCurrent };

    private static readonly Shape<(ListView View, BoundCards Cards)> Lists = new()
    {
        ["title"] = l => l.View.Title,
        ["items"] = l => l.Cards.List(l.View.Items),
        ["page"] = l => l.View.Page,
        ["pages"] = l => l.View.Pages,
        ["total"] = l => l.View.Total,
        ["previous_url"] = l => l.View.PreviousUrl,
        ["next_url"] = l => l.View.NextUrl,
        ["numbers"] = l => List([.. l.View.Numbers.Select(n => (n.Number, n.Url, n.Number == l.View.Page))], Numbers),
    };

    private static readonly Shape<MentionView> Mentions = new()
    {
        ["title"] = m => m.Title,
        ["url"] = m => m.Url,
        ["section"] = m => m.Section,
        ["sentence"] = m => m.Sentence,
        ["asked"] = m => m.Asked,
    };

    private static readonly Shape<RelatedTopicView> RelatedTopics = new() { ["title"] = r => r.Title, ["url"] = r => r.Url, ["reason"] = r => r.Reason, ["count"] = r => r.Count };

    private static readonly Shape<(TopicView View, Translation Words)> TopicsOf = new()
    {
        ["title"] = t => t.View.Title,
        ["slug"] = t => t.View.Slug,
        ["also_known_as"] = t => List(t.View.AlsoKnownAs),
        ["summary"] = t => t.View.Summary,
        ["body"] = t => Body(t.View.Body),
        ["status"] = t => t.View.Status,
        ["has_body"] = t => t.View.Body is not null,
        ["asked"] = t => t.View.Mentions.Count(m => m.Asked),
        ["mentions"] = t => List(t.View.Mentions, Mentions),
        ["more_mentions"] = t => t.View.MoreMentions,
        ["related"] = t => List(t.View.Related, RelatedTopics),
        ["map"] = t => Map(t.View.Map, t.Words),
        ["has_map"] = t => t.View.Map is not null,
        ["map_items"] = t => MapItems(t.View.Map),
    };

    private static readonly Shape<TopicGroup> Letters = new() { ["letter"] = g => g.Title, ["items"] = g => List(g.Items, Entries) };

    private static readonly Shape<TopicsView> TopicIndexes = new()
    {
        ["items"] = t => List(t.Items, Entries),
        ["letters"] = t => List(t.Letters, Letters),
        ["largest"] = t => List(t.Largest, Entries),
    };

    private static readonly Shape<TopicGroup> Groups = new() { ["title"] = g => g.Title, ["items"] = g => List(g.Items, Entries) };

    private static readonly Shape<(PlannedOutput.GraphPage Page, Translation Words)> Graphs = new()
    {
        ["map"] = g => Maps(g.Page.Wide, g.Page.Narrow, g.Words),
        ["has_map"] = g => !g.Page.Wide.Nodes.IsEmpty,
        ["groups"] = g => List(g.Page.Groups, Groups),
    };

    private static readonly Shape<ImmutableArray<CorrectedView>> CorrectionLists = new() { ["items"] = c => List(c, Corrected) };

    private static readonly Shape<SearchView> Searches = new() { ["index_url"] = s => s.IndexUrl };

    private static readonly Shape<AuthorView> AuthorsOf = new()
    {
        ["name"] = a => a.Name,
        ["url"] = a => a.Url,
        ["summary"] = a => a.Summary,
        ["body"] = a => Body(a.Body),
        ["has_body"] = a => a.Body is not null,
    };

    private static readonly Shape<PeriodView> Periods = new()
    {
        ["title"] = p => p.Title,
        ["url"] = p => p.Url,
        ["count"] = p => p.Count,
        ["months"] = p => List(p.Months, Periods!),
    };

    private static readonly Shape<(string Title, ImmutableArray<PeriodView> Years)> Archives = new() { ["title"] = a => a.Title, ["years"] = a => List(a.Years, Periods) };

    public static Bound Front(FrontView front) => Fronts.Of(front);

    public static Bound Items(ListView list, BoundCards cards) => Lists.Of((list, cards));

    public static Bound Topic(TopicView topic, Translation words) => TopicsOf.Of((topic, words));

    public static Bound Topics(TopicsView topics) => TopicIndexes.Of(topics);

    public static Bound Graph(PlannedOutput.GraphPage graph, Translation words) => Graphs.Of((graph, words));

    public static Bound Corrections(ImmutableArray<CorrectedView> items) => CorrectionLists.Of(items);

    public static Bound Search(SearchView search) => Searches.Of(search);

    public static Bound Author(AuthorView author) => AuthorsOf.Of(author);

    public static Bound Archive(string title, ImmutableArray<PeriodView> years) => Archives.Of((title, years));
}
