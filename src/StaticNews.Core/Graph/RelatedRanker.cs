namespace StaticNews.Graph;

/// <summary>
/// Ranks what is related to a document in three looks, each at fewer candidates: whoever shares links, names, words, topics or a
/// title; the most promising of them by all cheap signals; the best of those by their whole texts. Sums are taken in one order, so
/// that equal sites give equal bytes. Not to be shared between threads.
/// </summary>
internal sealed class RelatedRanker
{
    private const int QueryTerms = 24;
    private const int Hub = 1_000;

    /// <summary>Documents with one name or link in common beyond which only those around the article are candidates for that alone; to others it adds.</summary>
    private const int Crowd = 500;
    private const int BestByText = 200;
    private const int Window = 60;
    private const int Reread = 64;

    /// <summary>Links that make a document well known; where the best candidate has fewer, that says less.</summary>
    private const int WellKnown = 5;

    private static readonly int Signals = Enum.GetValues<Signal>().Length;

    private readonly Subjects _subjects;
    private readonly Relations _relations;
    private readonly TermIndex _terms;
    private readonly RelatedWeights _weights;
    private readonly CandidateTable _candidates;
    private readonly Comparison _comparison;
    private readonly ScoreBoard _text;
    private readonly BestScores _best = new(BestByText);
    private readonly double[] _scales = new double[Signals];
    private readonly List<(Signal Signal, int[] Nodes, double Amount)> _crowds = [];

    /// <summary>A ranker over a site.</summary>
    public RelatedRanker(Subjects subjects, Relations relations, TermIndex terms, RelatedWeights weights)
    {
        (_subjects, _relations, _terms, _weights) = (subjects, relations, terms, weights);
        _candidates = new CandidateTable(subjects.Nodes.Length, Signals);
        _comparison = new Comparison(relations, terms, subjects.Nodes.Length, subjects.Count);
        _text = new ScoreBoard(subjects.Nodes.Length);
    }

    /// <summary>The best candidates with what each signal adds, best first, ties by path.</summary>
    public List<Ranked> Rank(int query, int count, Func<int, bool> allowed)
    {
        List<(int Term, float Weight)> heaviest = _terms.Vectors[query].Heaviest(QueryTerms);
        ByLinks(query);
        ByNames(query);
        ByText(heaviest);
        ByTopicsAndTitles(query, heaviest);
        AddCrowds();
        _comparison.Begin(query);
        List<int> rows = new(_candidates.Count);
        for (int row = 0; row < _candidates.Count; row++)
        {
            int node = _candidates.Node(row);
            if (node != query && allowed(node))
            {
                _comparison.Compare(node, _text[node], _candidates.Values(row));
                rows.Add(row);
            }
        }

        List<Ranked> best = Best(rows, count);
        _comparison.End();
        _text.Clear();
        _candidates.Clear();
        return best;
    }

    private void ByLinks(int query)
    {
        foreach (int to in _relations.Outgoing[query])
        {
            _candidates.Add(Signal.Link, to, 1);
        }

        foreach (int from in _relations.Incoming[query])
        {
            _candidates.Add(Signal.Backlink, from, 1);
        }

        foreach (int middle in _relations.Outgoing[query].Union(_relations.Incoming[query]).Order())
        {
            int degree = _relations.Outgoing[middle].Length + _relations.Incoming[middle].Length;
            if (degree is > 1 and <= Hub)
            {
                double share = 1 / Math.Log(degree + 1);
                AddAll(Signal.SharedLinks, _relations.Outgoing[middle], share);
                AddAll(Signal.SharedLinks, _relations.Incoming[middle], share);
            }
        }
    }

    private void ByNames(int query)
    {
        foreach (int subject in _relations.Names[query])
        {
            if (subject < _subjects.Nodes.Length)
            {
                _candidates.Add(Signal.Mention, subject, Rarity(subject));
            }

            int[] others = _relations.NamedBy[subject];
            if (others.Length is > 1 and <= Hub)
            {
                AddAll(Signal.SharedNames, others, 1 / Math.Log(others.Length + 1));
            }
        }

        AddAll(Signal.Mention, _relations.NamedBy[query], Rarity(query) / 2);
        if (_subjects.Nodes[query].Document.Front.Series.Length > 0)
        {
            AddAll(Signal.Series, _relations.SeriesMembers[_relations.Series[query]], 1);
        }
    }

    private void AddAll(Signal signal, int[] nodes, double amount)
    {
        if (nodes.Length > Crowd)
        {
            _crowds.Add((signal, nodes, amount));
            return;
        }

        foreach (int node in nodes)
        {
            _candidates.Add(signal, node, amount);
        }
    }

    private void AddAround(int query, int[] members)
    {
        int at = Array.BinarySearch(members, query);
        int from = Math.Max(0, Math.Min((at < 0 ? ~at : at) - (Window / 2), members.Length - Window));
        for (int i = from; i < Math.Min(members.Length, from + Window); i++)
        {
            _candidates.Row(members[i]);
        }
    }

    /// <summary>Comes last, when everybody else who may be a candidate is one.</summary>
    private void AddCrowds()
    {
        foreach ((Signal signal, int[] nodes, double amount) in _crowds)
        {
            foreach (int node in nodes)
            {
                _candidates.AddIfFound(signal, node, amount);
            }
        }

        _crowds.Clear();
    }

    /// <summary>A name that few documents hold says more than a turn of phrase that happens to be a title.</summary>
    private double Rarity(int subject) => Math.Log((1.0 + _subjects.Nodes.Length) / _relations.NamedBy[subject].Length + 1);

    private void ByText(List<(int Term, float Weight)> heaviest)
    {
        foreach ((int term, float weight) in heaviest)
        {
            _terms.Search(term, weight, _text);
        }

        foreach (int candidate in _text.Touched)
        {
            _best.Offer(candidate, _text[candidate]);
        }

        foreach ((int candidate, _) in _best.Kept)
        {
            _candidates.Row(candidate);
        }

        _best.Clear();
    }

    /// <summary>Members of a large topic or crowd are taken from around the article's own place in it, which is around its time where folders or names follow time.</summary>
    private void ByTopicsAndTitles(int query, List<(int Term, float Weight)> heaviest)
    {
        foreach (int topic in _relations.Topics[query])
        {
            AddAround(query, _relations.TopicMembers[topic]);
        }

        _crowds.ForEach(c => AddAround(query, c.Nodes));

        foreach (int[] others in _relations.Titles[query].Select(w => _relations.WithTitleWord[w])
            .Concat(heaviest.Select(h => _relations.WithTitleTerm.GetValueOrDefault(h.Term, []))).Where(o => o.Length <= Window))
        {
            Array.ForEach(others, c => _candidates.Row(c));
        }
    }

    /// <summary>Sums all signals; the whole texts are compared only where the others promise something, since that takes longest.</summary>
    private List<Ranked> Best(List<int> rows, int count)
    {
        Scale();
        BestScores promising = new(Math.Max(Reread, count));
        rows.ForEach(r => promising.Offer(_candidates.Node(r), Score(r)));
        double most = 0;
        foreach ((int node, _) in promising.Kept)
        {
            double likeness = _comparison.Likeness(node);
            _candidates.Add(Signal.Likeness, node, likeness);
            most = Math.Max(most, likeness);
        }

        _scales[(int)Signal.Likeness] = most > 0 ? _weights[Signal.Likeness] / most : 0;
        BestScores best = new(count);
        foreach ((int node, _) in promising.Kept)
        {
            best.Offer(node, Score(_candidates.Row(node)));
        }

        return [.. best.Take().Select(b => new Ranked(b.Item, b.Score, [.. Shares(_candidates.Row(b.Item))]))];
    }

    /// <summary>Each signal's weight is for its highest value for the document at hand.</summary>
    private void Scale()
    {
        _candidates.Highest(_scales);
        for (int s = 0; s < Signals; s++)
        {
            double highest = s == (int)Signal.Popular ? Math.Max(_scales[s], Math.Log(1 + WellKnown)) : _scales[s];
            _scales[s] = _scales[s] > 0 ? _weights.Values[s] / highest : 0;
        }
    }

    private double Score(int row)
    {
        ReadOnlySpan<double> values = _candidates.Values(row);
        double score = 0;
        for (int s = 0; s < values.Length; s++)
        {
            score += _scales[s] * values[s];
        }

        return score;
    }

    private double[] Shares(int row)
    {
        double[] shares = [.. _scales];
        for (int s = 0; s < shares.Length; s++)
        {
            shares[s] *= _candidates.Values(row)[s];
        }

        return shares;
    }
}
