using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>Ranked lists of a site. Safe between threads: two may rank one document, with one result.</summary>
internal sealed class RelatedStore(Lazy<RelatedArticles> articles, int count)
{
    private readonly ImmutableArray<Related>[] _lists = new ImmutableArray<Related>[count];
    private readonly ConcurrentBag<RelatedRanker> _rankers = [];

    /// <summary>Indices of the documents that some editor chose to be read after another.</summary>
    public HashSet<int> Pinned => [.. Enumerable.Range(0, count).SelectMany(articles.Value.Pinned).Select(a => a.Index)];

    /// <summary>What is related to the document of an index.</summary>
    public ImmutableArray<Related> Of(int index)
    {
        if (_lists[index].IsDefault)
        {
            RelatedRanker ranker = Ranker();
            _lists[index] = articles.Value.Of(index, ranker, explain: false);
            _rankers.Add(ranker);
        }

        return _lists[index];
    }

    /// <summary>The same with what each signal added, ranked anew.</summary>
    public ImmutableArray<Related> Explained(int index) => articles.Value.Of(index, articles.Value.Ranker(), explain: true);

    /// <summary>Ranks for every document at once.</summary>
    public void RankAll()
    {
        RelatedArticles related = articles.Value; // Before the threads begin, which would all wait for it.
        Parallel.For(
            0, count, Ranker,
            (i, _, ranker) =>
            {
                _lists[i] = _lists[i].IsDefault ? related.Of(i, ranker, explain: false) : _lists[i];
                return ranker;
            },
            _rankers.Add);
    }

    /// <summary>One that rests: a loop takes new threads all the time, and a ranker is large.</summary>
    private RelatedRanker Ranker() => _rankers.TryTake(out RelatedRanker? rested) ? rested : articles.Value.Ranker();
}
