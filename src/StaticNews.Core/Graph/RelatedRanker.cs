using StaticNews.Model;

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
    private const int BestByText = 200;
    private const int Window = 60;
    private const int Reread = 64;
    private const double Days = 120;

    /// <summary>Links that make a document well known; where the best candidate has fewer, that says less.</summary>
    private const int WellKnown = 5;

    private static readonly int Signals = Enum.GetValues<Signal>().Length;

    private readonly Subjects _subjects;
    private readonly Relations _relations;
    private readonly TermIndex _terms;
    private readonly RelatedWeights _weights;
    private readonly ScoreBoard[] _boards;
    private readonly ScoreBoard _text;
    private readonly ScoreBoard _candidates;
    private readonly PriorityQueue<int, double> _best = new();

    /// <summary>A ranker over a site.</summary>
    public RelatedRanker(Subjects subjects, Relations relations, TermIndex terms, RelatedWeights weights)
    {
        (_subjects, _relations, _terms, _weights) = (subjects, relations, terms, weights);
        _boards = [.. Enumerable.Range(0, Signals).Select(_ => new ScoreBoard(subjects.Nodes.Length))];
        _text = new ScoreBoard(subjects.Nodes.Length);
        _candidates = new ScoreBoard(subjects.Nodes.Length);
    }

    /// <summary>The best candidates with what each signal adds, best first, ties by path.</summary>
    public List<Ranked> Rank(int query, int count, Func<int, bool> allowed)
    {
        List<(int Term, float Weight)> heaviest = _terms.Vectors[query].Heaviest(QueryTerms);
        ByLinks(query);
        ByNames(query);
        ByText(heaviest);
        ByTopicsAndTitles(query, heaviest);
        int[] candidates = [.. _candidates.Touched.ToArray().Where(c => c != query && allowed(c))];
        foreach (int candidate in candidates)
        {
            Compare(query, candidate);
        }

        List<Ranked> best = Best(query, candidates, count);
        Array.ForEach(_boards, b => b.Clear());
        _text.Clear();
        _candidates.Clear();
        return best;
    }

    private void Add(Signal signal, int candidate, double amount)
    {
        _boards[(int)signal].Add(candidate, amount);
        _candidates.Raise(candidate, 1);
    }

    private void ByLinks(int query)
    {
        foreach (int to in _relations.Outgoing[query])
        {
            Add(Signal.Link, to, 1);
        }

        foreach (int from in _relations.Incoming[query])
        {
            Add(Signal.Backlink, from, 1);
        }

        foreach (int middle in _relations.Outgoing[query].Union(_relations.Incoming[query]).Order())
        {
            int degree = _relations.Outgoing[middle].Length + _relations.Incoming[middle].Length;
            if (degree is > 1 and <= Hub)
            {
                double share = 1 / Math.Log(degree + 1);
                Array.ForEach(_relations.Outgoing[middle], c => Add(Signal.SharedLinks, c, share));
                Array.ForEach(_relations.Incoming[middle], c => Add(Signal.SharedLinks, c, share));
            }
        }
    }

    private void ByNames(int query)
    {
        foreach (int subject in _relations.Names[query])
        {
            if (subject < _subjects.Nodes.Length)
            {
                Add(Signal.Mention, subject, Rarity(subject));
            }

            int[] others = _relations.NamedBy[subject];
            if (others.Length is > 1 and <= Hub)
            {
                double share = 1 / Math.Log(others.Length + 1);
                Array.ForEach(others, c => Add(Signal.SharedNames, c, share));
            }
        }

        double own = Rarity(query) / 2;
        Array.ForEach(_relations.NamedBy[query], c => Add(Signal.Mention, c, own));
        if (_subjects.Nodes[query].Document.Front.Series.Length > 0)
        {
            Array.ForEach(_relations.SeriesMembers[_relations.Series[query]], c => Add(Signal.Series, c, 1));
        }
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
            double score = _text[candidate];
            if (_best.Count < BestByText)
            {
                _best.Enqueue(candidate, score);
            }
            else if (_best.TryPeek(out _, out double least) && score > least)
            {
                _best.EnqueueDequeue(candidate, score);
            }
        }

        while (_best.TryDequeue(out int candidate, out _))
        {
            _candidates.Raise(candidate, 1);
        }
    }

    /// <summary>Members of a large topic are taken from around the article's own place in it, which is around its time where folders or names follow time.</summary>
    private void ByTopicsAndTitles(int query, List<(int Term, float Weight)> heaviest)
    {
        foreach (int topic in _relations.Topics[query])
        {
            int[] members = _relations.TopicMembers[topic];
            int at = Array.BinarySearch(members, query);
            int from = Math.Max(0, Math.Min(at - (Window / 2), members.Length - Window));
            for (int i = from; i < Math.Min(members.Length, from + Window); i++)
            {
                _candidates.Raise(members[i], 1);
            }
        }

        foreach (int[] others in _relations.Titles[query].Select(w => _relations.WithTitleWord[w])
            .Concat(heaviest.Select(h => _relations.WithTitleTerm.GetValueOrDefault(h.Term, []))).Where(o => o.Length <= Window))
        {
            Array.ForEach(others, c => _candidates.Raise(c, 1));
        }
    }

    /// <summary>The signals that are known for a candidate whichever way it was found.</summary>
    private void Compare(int query, int candidate)
    {
        On(Signal.Text).Raise(candidate, _text[candidate]);
        On(Signal.Popular).Raise(candidate, _relations.Popularity[candidate]);
        double topics = 0;
        foreach (int topic in _relations.Topics[query])
        {
            topics += Array.BinarySearch(_relations.Topics[candidate], topic) >= 0 ? Math.Log((1.0 + _subjects.Nodes.Length) / _relations.TopicMembers[topic].Length) : 0;
        }

        On(Signal.Topics).Raise(candidate, topics);
        double shared = 0;
        ulong[] title = _relations.Titles[query];
        for (int i = 0; i < title.Length; i++)
        {
            shared += Array.IndexOf(_relations.Titles[candidate], title[i]) >= 0 ? _relations.TitleWeights[query][i] : 0;
        }

        On(Signal.Title).Raise(candidate, shared > 0 ? shared / (_relations.TitleSums[query] + _relations.TitleSums[candidate] - shared) : 0);
        double days = Math.Abs(_relations.Days[query] - _relations.Days[candidate]);
        On(Signal.Time).Raise(candidate, double.IsNaN(days) ? 0 : 1 / (1 + (days / Days)));
        On(Signal.Folder).Raise(candidate, _relations.Folders[query] == _relations.Folders[candidate] ? 1 : 0);
    }

    /// <summary>Sums all signals; the whole texts are compared only where the others promise something, since that takes longest.</summary>
    private List<Ranked> Best(int query, int[] candidates, int count)
    {
        (int Node, double Score)[] promising = [.. Scored(candidates, Scales()).Take(Math.Max(Reread, count))];
        foreach ((int candidate, _) in promising)
        {
            On(Signal.Likeness).Raise(candidate, _terms.Vectors[query].Cosine(_terms.Vectors[candidate]));
        }

        double[] scales = Scales();
        return [.. Scored(Array.ConvertAll(promising, p => p.Node), scales).Take(count).Select(c => new Ranked(c.Node, c.Score, [.. scales.Select((scale, s) => scale * _boards[s][c.Node])]))];
    }

    private ScoreBoard On(Signal signal) => _boards[(int)signal];

    private double[] Scales() => [.. _boards.Select((b, s) => b.Highest() is > 0 and var highest ? _weights.Values[s] / Math.Max(highest, s == (int)Signal.Popular ? Math.Log(1 + WellKnown) : 0) : 0)];

    private List<(int Node, double Score)> Scored(int[] candidates, double[] scales)
    {
        List<(int Node, double Score)> scored = new(candidates.Length);
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
