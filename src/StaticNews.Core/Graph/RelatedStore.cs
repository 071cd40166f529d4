using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>Ranked lists of a site. Safe between threads: two may rank one document, with one result.</summary>
internal sealed class RelatedStore
{
    /// <summary>What ranks; null when all is ranked.</summary>
    private readonly Lazy<RelatedArticles>? _articles;
    private readonly ImmutableArray<Related>[] _lists;
    private readonly Lazy<HashSet<int>> _pinned;
    private readonly ConcurrentBag<RelatedRanker> _rankers = [];

    /// <summary>Ranks what is asked for.</summary>
    public RelatedStore(Lazy<RelatedArticles> articles, int count)
    {
        (_articles, _lists) = (articles, new ImmutableArray<Related>[count]);
        _pinned = new(() => articles.Value.Pinned());
    }

    private RelatedStore(ImmutableArray<Related>[] lists, HashSet<int> pinned) => (_lists, _pinned) = (lists, new(pinned));

    /// <summary>Indices of the documents that some editor chose to be read after another.</summary>
    public HashSet<int> Pinned => _pinned.Value;

    /// <summary>What is related to the document of an index.</summary>
    public ImmutableArray<Related> Of(int index)
    {
        if (_lists[index].IsDefault)
        {
            RelatedRanker ranker = Ranker();
            _lists[index] = _articles!.Value.Of(index, ranker, explain: false);
            _rankers.Add(ranker);
        }

        return _lists[index];
    }

    /// <summary>The same with what each signal added, ranked anew while there is what ranks.</summary>
    public ImmutableArray<Related> Explained(int index) => _articles?.Value.Of(index, _articles.Value.Ranker(), explain: true) ?? Of(index);

    /// <summary>The lists of all documents, without what ranked them, which is much of what a graph holds.</summary>
    public RelatedStore Ranked()
    {
        RankAll();
        return new(_lists, Pinned);
    }

    /// <summary>Ranks for every document at once.</summary>
    public void RankAll()
    {
        RelatedArticles related = _articles!.Value; // Before the threads begin, which would all wait for it.
        Parallel.For(
            0, _lists.Length, Ranker,
            (i, _, ranker) =>
            {
                _lists[i] = _lists[i].IsDefault ? related.Of(i, ranker, explain: false) : _lists[i];
                return ranker;
            },
            _rankers.Add);
    }

    /// <summary>One that rests: a loop takes new threads all the time, and a ranker is large.</summary>
    private RelatedRanker Ranker() => _rankers.TryTake(out RelatedRanker? rested) ? rested : _articles!.Value.Ranker();
}
