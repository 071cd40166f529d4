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

    private static ReadOnlySpan<Signal> Compared => [Signal.Text, Signal.Title, Signal.Topics, Signal.Popular, Signal.Time, Signal.Folder];

    private readonly RelatedWeights _weights;
    private readonly bool _includeNewer;
    private readonly Relations _relations;
    private readonly CandidateTable _candidates;
    private readonly CandidateSearch _search;
    private readonly TextLikeness _likeness;
    private readonly List<int> _refused = [];
    private readonly double[] _scales = new double[SignalTable.Width];
    private readonly BestScores _promising = new(Reread);

    /// <summary>A ranker over a site; <paramref name="includeNewer"/> when an article may lead to those that came after it.</summary>
    public RelatedRanker(Subjects subjects, Relations relations, TermIndex terms, RelatedWeights weights, bool includeNewer)
    {
        (_weights, _includeNewer, _relations) = (weights, includeNewer, relations);
        _candidates = new CandidateTable(relations.Traits);
        _search = new CandidateSearch(subjects, relations, terms, _candidates);
        _likeness = new TextLikeness(terms);
    }

    /// <summary>The best candidates with what each signal adds, best first, ties by path.</summary>
    public Ranked[] Rank(int query, int count)
    {
        _search.Find(query);
        Comparison.Compare(query, _relations, _candidates);
        Refuse(query);

        Ranked[] best = Best(query, count);
        _candidates.Clear();
        _refused.Clear();
        return best;
    }

    /// <summary>Takes note of the candidates that may not be shown. What was compared sets no measure for the others; that there is a link or a name does.</summary>
    private void Refuse(int query)
    {
        ReadOnlySpan<int> nodes = _candidates.Nodes;
        ReadOnlySpan<Traits> traits = _candidates.Traits;
        double day = _relations.Traits[query].Day;
        for (int row = 0; row < nodes.Length; row++)
        {
            if (!traits[row].IsOffered || nodes[row] == query || (!_includeNewer && traits[row].Day > day))
            {
                _refused.Add(row);
                foreach (Signal signal in Compared)
                {
                    _candidates.Signals[signal, row] = 0;
                }
            }
        }
    }

    /// <summary>Sums all signals; the whole texts are compared only where the others promise something, since that takes longest.</summary>
    private Ranked[] Best(int query, int count)
    {
        Scale();
        for (int i = _refused.Count - 1; i >= 0; i--)
        {
            _candidates.Remove(_refused[i]);
        }

        BestScores promising = count <= Reread ? _promising : new BestScores(count);
        Span<(int Node, double Score)> kept = promising.Of(_candidates.Nodes, _candidates.Signals.Scores(_scales));
        foreach ((int node, _) in kept)
        {
            _likeness.Fetch(node);
        }

        double most = 0;
        _likeness.Begin(query);
        foreach ((int node, _) in kept)
        {
            double likeness = _likeness.With(node);
            _candidates.Set(Signal.Likeness, node, likeness);
            most = Math.Max(most, likeness);
        }

        _scales[(int)Signal.Likeness] = most > 0 ? _weights[Signal.Likeness] / most : 0;
        foreach (ref (int Node, double Score) one in kept)
        {
            one.Score = _candidates.Signals.Score(_candidates.Row(one.Node), _scales);
        }

        BestScores.Order(kept);
        return Array.ConvertAll(kept[..Math.Min(count, kept.Length)].ToArray(), b => new Ranked(b.Node, b.Score, Shares(_candidates.Row(b.Node))));
    }

    /// <summary>Each signal's weight is for its highest value for the document at hand.</summary>
    private void Scale()
    {
        _candidates.Signals.Highest(_scales);
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
            shares[s] = _scales[s] * _candidates.Signals[(Signal)s, row];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(shares);
    }
}
