using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Plans the front page: a lead with what is related to it, the newest beside it, then every section's newest; no story twice.</summary>
internal sealed class FrontPage(SiteGraph graph, SiteConfig config, Cards cards, Lazy<TopicEntries> topics)
{
    private const int TopStories = 4;
    private const int LeadRelated = 3;
    private const int SectionStories = 5;
    private const int LatestStories = 12;
    private const int FrontTopics = 14;

    /// <summary>The page; its stories are chosen at once, since the sitemap says when the last of them changed.</summary>
    public PlannedOutput Plan()
    {
        Stories stories = Choose();
        return new PlannedPage("/", "the home page", () => Make(stories)) { Modified = stories.All.Max(a => a.Document.Front.Modified) };
    }

    private Stories Choose()
    {
        Article? lead = graph.Articles.FirstOrDefault(a => a.Document.Front.Featured) ?? graph.Articles.FirstOrDefault(a => a.Document.Front.Date is not null) ?? graph.Articles.FirstOrDefault();
        ImmutableArray<Article> rest = [.. graph.Articles.Where(a => a != lead && !a.Document.Front.NoIndex && a.Document.Front.Date is not null)];
        ImmutableArray<Article> top = [.. rest.Take(TopStories)];
        HashSet<Article> shown = new([.. top, .. lead is null ? Array.Empty<Article>() : [lead]], ReferenceEqualityComparer.Instance);
        ImmutableArray<Article> besideLead = lead is null ? [] : [.. graph.Related[lead.Index].Select(r => r.Article).Where(a => !top.Contains(a)).Take(LeadRelated)];
        shown.UnionWith(besideLead);
        ImmutableArray<(Section Section, ImmutableArray<Article> Articles)> sections = [.. graph.Sections
            .Select(s => (s, PicturedFirst([.. s.Articles.Where(a => !shown.Contains(a) && !a.Document.Front.NoIndex).Take(SectionStories)])))];
        shown.UnionWith(sections.SelectMany(s => s.Articles));
        return new(lead, besideLead, top, sections, [.. rest.Where(a => !shown.Contains(a)).Take(LatestStories)]);
    }

    private PlannedOutput.HomePage Make(Stories stories)
    {
        FrontView front = new(
            stories.Lead is { } lead ? cards.Card(lead) : null,
            [.. stories.Top.Select(cards.Card)],
            [.. stories.Sections.Where(s => !s.Articles.IsEmpty).Select(s => (cards.Section(s.Section.Slug)!, s.Articles.Select(cards.Card).ToImmutableArray()))],
            [.. stories.Latest.Select(cards.Card)],
            cards.Text(graph.Articles.Max(a => a.Document.Front.Date)),
            topics.Value.MostWritten(FrontTopics))
        {
            LeadRelated = [.. stories.BesideLead.Select(cards.Card)],
        };
        return new(new PageView("home", config.Title, "/", config.Description, config.Language, front.Lead?.Image?.Src), front);
    }

    /// <summary>The newest story with a picture opens a section; the others keep their order.</summary>
    private static ImmutableArray<Article> PicturedFirst(ImmutableArray<Article> articles)
    {
        Article? opener = articles.FirstOrDefault(a => a.Document.Front.Image is not null);
        return opener is null ? articles : [opener, .. articles.Where(a => a != opener)];
    }

    private sealed record Stories(
        Article? Lead, ImmutableArray<Article> BesideLead, ImmutableArray<Article> Top, ImmutableArray<(Section Section, ImmutableArray<Article> Articles)> Sections, ImmutableArray<Article> Latest)
    {
        public IEnumerable<Article> All => [.. Lead is null ? Array.Empty<Article>() : [Lead], .. BesideLead, .. Top, .. Latest, .. Sections.SelectMany(s => s.Articles)];
    }
}
