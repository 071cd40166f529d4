using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Ranks what is related to a document and says why.</summary>
internal sealed class RelatedArticles(
    Subjects subjects, Relations relations, TermIndex terms, TellingWords words, ImmutableArray<ImmutableArray<TellingPlace>> telling, SiteConfig config)
{
    /// <summary>A ranker for one thread.</summary>
    public RelatedRanker Ranker() => new(subjects, relations, terms, RelatedWeights.Default, config.RelatedIncludeNewer);

    /// <summary>
    /// What readers of the document of an index are led to: editors' pins, then the best; nothing from pages that list no articles.
    /// What each signal added is kept only when <paramref name="explain"/>: of a whole site it would be most of what is kept.
    /// </summary>
    public ImmutableArray<Related> Of(int index, RelatedRanker ranker, bool explain)
    {
        Article node = subjects.Nodes[index];
        if (!HasRelated(node))
        {
            return [];
        }

        ImmutableArray<Related> pinned = node.Document.Front.RelatedPins.IsEmpty ? [] : [.. Pinned(index).Select(a => new Related(a, 1, [new Reason(ReasonKind.Chosen)], []))];
        RelatedReasons reasons = new(node, subjects, relations, terms, words, telling[index]);
        ImmutableArray<Related>.Builder related = ImmutableArray.CreateBuilder<Related>(config.RelatedCount);
        related.AddRange(pinned);
        foreach (Ranked ranked in ranker.Rank(index, config.RelatedCount + pinned.Length))
        {
            Article other = subjects.Nodes[ranked.Node];
            if (related.Count < config.RelatedCount && !IsAmong(other, pinned))
            {
                related.Add(new Related(other, Math.Round(ranked.Score, 4), reasons.For(other, ranked.Shares), explain ? ranked.Shares : []));
            }
        }

        return related.DrainToImmutable();
    }

    /// <summary>The articles that the editors of a document chose to be read after it.</summary>
    public IEnumerable<Article> Pinned(int index) => HasRelated(subjects.Nodes[index])
        ? subjects.Nodes[index].Document.Front.RelatedPins.Select(p => Find(p, subjects.Nodes[index])).OfType<Article>().Distinct().Take(config.RelatedCount)
        : [];

    private static bool IsAmong(Article article, ImmutableArray<Related> pinned)
    {
        foreach (Related pin in pinned)
        {
            if (pin.Article == article)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasRelated(Article node) => config.RelatedCount > 0 && node.Document is { Kind: DocumentKind.Article or DocumentKind.Topic, Front.RelatedOff: false };

    private Article? Find(string pin, Article node) => subjects.Nodes.FirstOrDefault(n => n.Document.Path == pin.TrimStart('/') || n.Url == SitePath.Tidy(pin)) is { } found && found != node ? found : null;
}
