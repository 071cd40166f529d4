using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StaticNews.Graph;

/// <summary>
/// Ranks what is related to a document in three looks, each at fewer candidates: whoever <see cref="CandidateSearch"/> finds; the most
/// promising of them by all cheap signals; the best of those by their whole texts. Sums are taken in one order, so that equal sites
/// give equal bytes. Not to be shared between threads.
/// </summary>
internal sealed class RelatedRanker
{
    private const int Reread = 64;

    /// <summary>Links that make a document well known; where the best candidate has fewer, that says less.</summary>
    private const int WellKnown = 5;

    private readonly RelatedWeights _weights;
    private readonly bool _includeNewer;
    private readonly Traits[] _traits;
    private readonly CandidateTable _candidates;
    private readonly CandidateSearch _search;
    private readonly Comparison _comparison;
    private readonly List<int> _offered = [];
    private readonly double[] _scales = new double[CandidateTable.Width];
    private readonly BestScores _promising = new(Reread);

    /// <summary>A ranker over a site; <paramref name="includeNewer"/> when an article may lead to those that came after it.</summary>
    public RelatedRanker(Subjects subjects, Relations relations, TermIndex terms, RelatedWeights weights, bool includeNewer)
    {
        (_weights, _includeNewer, _traits) = (weights, includeNewer, relations.Traits);
        _candidates = new CandidateTable(subjects.Nodes.Length);
        _search = new CandidateSearch(subjects, relations, terms, _candidates);
        _comparison = new Comparison(relations, terms);
    }

    /// <summary>The best candidates with what each signal adds, best first, ties by path.</summary>
    public Ranked[] Rank(int query, int count)
    {
        _search.Find(query);
        _comparison.Begin(query);
        Sort(query);
        _comparison.Compare(_candidates, CollectionsMarshal.AsSpan(_offered));

        Ranked[] best = Best(count);
        _comparison.End();
        _candidates.Clear();
        _offered.Clear();
        return best;
    }

    /// <summary>Takes note of the candidates that may be shown. A loop of its own, so that their traits, which lie all over memory, are fetched many at a time.</summary>
    private void Sort(int query)
    {
        ReadOnlySpan<int> nodes = _candidates.Nodes;
        double day = _traits[query].Day;
        for (int row = 1; row < nodes.Length; row++)
        {
            ref readonly Traits traits = ref _traits[nodes[row]];
            if (traits.IsOffered && nodes[row] != query && (_includeNewer || !(traits.Day > day)))
            {
                _offered.Add(row);
            }
            else
            {
                Span<double> values = _candidates.Values(row);
                values[(int)Signal.Text] = values[(int)Signal.Title] = values[(int)Signal.Topics] = 0; // They set no measure for the others.
            }
        }
    }

    /// <summary>Sums all signals; the whole texts are compared only where the others promise something, since that takes longest.</summary>
    private Ranked[] Best(int count)
    {
        Scale();
        BestScores promising = count <= Reread ? _promising : new BestScores(count);
        ReadOnlySpan<int> nodes = _candidates.Nodes;
        foreach (int row in CollectionsMarshal.AsSpan(_offered))
        {
            promising.Offer(nodes[row], _candidates.Score(row, _scales));
        }

        Span<(int Node, double Score)> kept = promising.Keep();
        foreach ((int node, _) in kept)
        {
            _comparison.Fetch(node);
        }

        double most = 0;
        foreach ((int node, _) in kept)
        {
            double likeness = _comparison.Likeness(node);
            _candidates.Add(Signal.Likeness, node, likeness);
            most = Math.Max(most, likeness);
        }

        _scales[(int)Signal.Likeness] = most > 0 ? _weights[Signal.Likeness] / most : 0;
        foreach (ref (int Node, double Score) one in kept)
        {
            one.Score = _candidates.Score(_candidates.Row(one.Node), _scales);
        }

        return Array.ConvertAll(promising.Take(count), b => new Ranked(b.Item, b.Score, Shares(_candidates.Row(b.Item))));
    }

    /// <summary>Each signal's weight is for its highest value for the document at hand.</summary>
    private void Scale()
    {
        _candidates.Highest(_scales);
        for (int s = 0; s < _weights.Values.Length; s++)
        {
            double highest = s == (int)Signal.Popular ? Math.Max(_scales[s], Math.Log(1 + WellKnown)) : _scales[s];
            _scales[s] = _scales[s] > 0 ? _weights.Values[s] / highest : 0;
        }
    }

    private ImmutableArray<double> Shares(int row)
    {
        double[] shares = new double[_weights.Values.Length];
        for (int s = 0; s < shares.Length; s++)
        {
            shares[s] = _scales[s] * _candidates.Values(row)[s];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(shares);
    }
}
