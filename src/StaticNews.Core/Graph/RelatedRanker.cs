using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>
/// Ranks what is related to a document: candidates from links, names, words, topics and titles, then a weighted sum of all signals.
/// Sums are taken in one order, so that equal sites give equal bytes. Not to be shared between threads.
/// </summary>
internal sealed class RelatedRanker
{
    private const int QueryTerms = 24;
    private const int Hub = 1_000;
    private const int Window = 200;
    private const int Reread = 64;
    private const double Days = 120;

    /// <summary>Marks a candidate that a cheap look has found; what the signal is worth is known later.</summary>
    private const double Found = 1e-9;

    private static readonly int Signals = Enum.GetValues<Signal>().Length;

    private readonly Subjects _subjects;
    private readonly Relations _relations;
    private readonly TermIndex _terms;
    private readonly RelatedWeights _weights;
    private readonly ScoreBoard[] _boards;
    private readonly ScoreBoard _candidates;

    public RelatedRanker(Subjects subjects, Relations relations, TermIndex terms, RelatedWeights weights)
    {
        (_subjects, _relations, _terms, _weights) = (subjects, relations, terms, weights);
        _boards = [.. Enumerable.Range(0, Signals).Select(_ => new ScoreBoard(subjects.Nodes.Length))];
        _candidates = new ScoreBoard(subjects.Nodes.Length);
    }

    /// <summary>The best candidates with what each signal adds, best first, ties by path.</summary>
    public List<Ranked> Rank(int query, int count, Func<Article, bool> allowed)
    {
        ByText(query);
        ByLinks(query);
        ByNames(query);
        ByTopics(query);
        ByTitle(query);
        foreach (ScoreBoard board in _boards)
        {
            foreach (int candidate in board.Touched)
            {
                if (candidate != query && allowed(_subjects.Nodes[candidate]))
                {
                    _candidates.Raise(candidate, 1);
                }
            }
        }

        foreach (int candidate in _candidates.Touched)
        {
            Compare(query, candidate);
        }

        List<Ranked> best = Best(query, count);
        Array.ForEach(_boards, b => b.Clear());
        _candidates.Clear();
        return best;
    }

    private ScoreBoard On(Signal signal) => _boards[(int)signal];

    private void ByText(int query)
    {
        foreach ((int term, float weight) in _terms.Vectors[query].Heaviest(QueryTerms))
        {
            _terms.Search(term, weight, On(Signal.Text));
            foreach (int candidate in _relations.WithTitleTerm.GetValueOrDefault(term, []))
            {
                On(Signal.Title).Raise(candidate, Found);
            }
        }
    }

    private void ByLinks(int query)
    {
        foreach (int to in _relations.Outgoing[query])
        {
            On(Signal.Link).Add(to, 1);
        }

        foreach (int from in _relations.Incoming[query])
        {
            On(Signal.Backlink).Add(from, 1);
        }

        foreach (int middle in _relations.Outgoing[query].Union(_relations.Incoming[query]).Order())
        {
            int degree = _relations.Outgoing[middle].Length + _relations.Incoming[middle].Length;
            if (degree is > 1 and <= Hub)
            {
                double share = 1 / Math.Log(degree + 1);
                Array.ForEach(_relations.Outgoing[middle], c => On(Signal.SharedLinks).Add(c, share));
                Array.ForEach(_relations.Incoming[middle], c => On(Signal.SharedLinks).Add(c, share));
            }
        }
    }

    private void ByNames(int query)
    {
        foreach (int subject in _relations.Names[query])
        {
            if (subject < _subjects.Nodes.Length)
            {
                On(Signal.Mention).Add(subject, Rarity(subject));
            }

            int[] others = _relations.NamedBy[subject];
            if (others.Length is > 1 and <= Hub)
            {
                double share = 1 / Math.Log(others.Length + 1);
                Array.ForEach(others, c => On(Signal.SharedNames).Add(c, share));
            }
        }

        double own = Rarity(query) / 2;
        Array.ForEach(_relations.NamedBy[query], c => On(Signal.Mention).Add(c, own));
    }

    /// <summary>A name that few documents hold says more than a turn of phrase that happens to be a title.</summary>
    private double Rarity(int subject) => Math.Log((1.0 + _subjects.Nodes.Length) / _relations.NamedBy[subject].Length + 1);

    /// <summary>Members of a large topic are taken from around the article's own place in it, which is around its time where folders or names follow time.</summary>
    private void ByTopics(int query)
    {
        foreach (int topic in _relations.Topics[query])
        {
            int[] members = _relations.TopicMembers[topic];
            int at = Array.BinarySearch(members, query);
            int from = Math.Max(0, Math.Min(at - (Window / 2), members.Length - Window));
            for (int i = from; i < Math.Min(members.Length, from + Window); i++)
            {
                On(Signal.Topics).Raise(members[i], Found);
            }
        }

        if (_subjects.Nodes[query].Document.Front.Series.Length > 0)
        {
            Array.ForEach(_relations.SeriesMembers[_relations.Series[query]], c => On(Signal.Series).Add(c, 1));
        }
    }

    private void ByTitle(int query)
    {
        foreach (ulong word in _relations.Titles[query])
        {
            int[] others = _relations.WithTitleWord[word];
            if (others.Length <= Window)
            {
                Array.ForEach(others, c => On(Signal.Title).Raise(c, Found));
            }
        }
    }

    /// <summary>The signals that are cheap to know for a candidate whichever way it was found.</summary>
    private void Compare(int query, int candidate)
    {
        double topics = 0;
        foreach (int topic in _relations.Topics[query])
        {
            topics += Array.BinarySearch(_relations.Topics[candidate], topic) >= 0 ? Math.Log((1.0 + _subjects.Nodes.Length) / _relations.TopicMembers[topic].Length) : 0;
        }

        On(Signal.Topics).Raise(candidate, topics);
        (double shared, double all) = (0, 0);
        foreach (ulong word in _relations.Titles[query])
        {
            double idf = _terms.Idf(word);
            all += idf;
            shared += Array.IndexOf(_relations.Titles[candidate], word) >= 0 ? idf : 0;
        }

        foreach (ulong word in _relations.Titles[candidate])
        {
            all += _terms.Idf(word);
        }

        On(Signal.Title).Raise(candidate, shared > 0 ? shared / (all - shared) : 0);
        if (_relations.Incoming[candidate].Length > 0)
        {
            On(Signal.Popular).Raise(candidate, Math.Log(1 + _relations.Incoming[candidate].Length));
        }

        if (_subjects.Nodes[query].Document.Front.Date is { } a && _subjects.Nodes[candidate].Document.Front.Date is { } b)
        {
            On(Signal.Time).Raise(candidate, 1 / (1 + (Math.Abs((a - b).TotalDays) / Days)));
        }

        if (_relations.Folders[query] == _relations.Folders[candidate])
        {
            On(Signal.Folder).Raise(candidate, 1);
        }
    }

    /// <summary>Sums all signals; the whole texts are compared only where the others promise something, since that takes longest.</summary>
    private List<Ranked> Best(int query, int count)
    {
        double[] scales = Scales();
        List<(int Node, double Score)> promising = [.. Scored(_candidates.Touched, scales).Take(Math.Max(Reread, count))];
        foreach ((int candidate, _) in promising)
        {
            On(Signal.Likeness).Raise(candidate, _terms.Vectors[query].Cosine(_terms.Vectors[candidate]));
        }

        scales = Scales();
        return [.. Scored([.. promising.Select(p => p.Node)], scales).Take(count).Select(c => new Ranked(c.Node, c.Score, [.. scales.Select((scale, s) => scale * _boards[s][c.Node])]))];
    }

    private double[] Scales() => [.. _boards.Select((b, s) => b.Highest() is > 0 and var highest ? _weights.Values[s] / highest : 0)];

    private List<(int Node, double Score)> Scored(IReadOnlyList<int> candidates, double[] scales)
    {
        List<(int Node, double Score)> scored = new(candidates.Count);
        foreach (int candidate in candidates)
        {
            double score = 0;
            for (int s = 0; s < Signals; s++)
            {
                score += scales[s] * _boards[s][candidate];
            }

            scored.Add((candidate, score));
        }

        scored.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Node.CompareTo(b.Node));
        return scored;
    }
}
