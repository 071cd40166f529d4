using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Ranks what is related to a document and says why.</summary>
internal sealed class RelatedArticles(
    Subjects subjects, Relations relations, TermIndex terms, TellingWords words, ImmutableArray<ImmutableArray<TellingPlace>> telling, SiteConfig config)
{
    private readonly Lazy<PinTargets> _pins = new(() => new PinTargets(subjects.Nodes));

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

        ImmutableArray<Related> pinned = node.Document.Front.RelatedPins.IsEmpty ? [] : [.. Pinned(node).Select(a => new Related(a, 1, [new Reason(ReasonKind.Chosen)], []))];
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

    /// <summary>Indices of all that the editors of any document chose to be read after it.</summary>
    public HashSet<int> Pinned() => [.. subjects.Nodes.Where(n => !n.Document.Front.RelatedPins.IsEmpty).SelectMany(Pinned).Select(a => a.Index)];

    /// <summary>The articles that the editors of a document chose to be read after it.</summary>
    private IEnumerable<Article> Pinned(Article node) => HasRelated(node)
        ? node.Document.Front.RelatedPins.Select(_pins.Value.Find).OfType<Article>().Where(a => a != node).Distinct().Take(config.RelatedCount)
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
}
