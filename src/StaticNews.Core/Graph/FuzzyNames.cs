using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>The last stage for a phrase: candidates by shared words, weighed by names, text, and nearness to the source.</summary>
internal sealed class FuzzyNames(Subjects subjects, NameIndex names, TermIndex terms)
{
    private const int Compared = 24;
    private const int MostCandidates = 5;

    private readonly ScoreBoard _overlap = new(names.All.Count);
    private readonly ScoreBoard _text = new(subjects.Nodes.Length);

    /// <summary>Ranks the subjects for the words of a name and decides whether the first is meant.</summary>
    public PhraseMatch Resolve(int from, ulong[] phrase)
    {
        List<Fit> fits = Rank(from, phrase);
        if (fits.Count == 0)
        {
            return PhraseMatch.None;
        }

        double second = fits.Count > 1 ? fits[1].Score : 0;
        double confidence = Confidence(fits[0], second);
        Outcome outcome = confidence >= PhraseWeights.Threshold ? Outcome.Resolved
            : fits[0].Score >= PhraseWeights.Close && fits[0].Score - second < PhraseWeights.Margin ? Outcome.Ambiguous : Outcome.Unresolved;
        ImmutableArray<(int, double)> candidates = [.. fits.Take(MostCandidates).Select(f => (f.Subject, Math.Round(f == fits[0] ? confidence : confidence * f.Score / fits[0].Score, 4)))];
        return new(outcome, fits[0].Subject, fits[0].Heading, Math.Round(confidence, 4), "fuzzy", candidates);
    }

    /// <summary>The best candidates with what speaks for each, best first.</summary>
    public List<Fit> Rank(int from, ulong[] phrase)
    {
        Dictionary<int, Fit> fits = [];
        ByNames(from, phrase, fits);
        ByText(from, phrase, fits);
        List<Fit> best = [.. fits.Values.OrderByDescending(f => f.Partial).ThenBy(f => f.Subject).Take(Compared)];
        foreach (Fit fit in best)
        {
            fit.Context = Cosine(from, fit.Subject);
            fit.Folder = Folder(from, fit.Subject);
        }

        best.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Subject.CompareTo(b.Subject));
        return best;
    }

    /// <summary>How near a subject is to a document, 0 to 1: by text and folder.</summary>
    public double Nearness(int from, int subject) => (Cosine(from, subject) + Folder(from, subject)) / 2;

    /// <summary>The logistic curve fitted on sites whose answers are known.</summary>
    private static double Confidence(Fit first, double second) =>
        1 / (1 + Math.Exp(-(PhraseWeights.Intercept + (PhraseWeights.Slope * first.Score) + (PhraseWeights.MarginSlope * (first.Score - second)))));

    private void ByNames(int from, ulong[] phrase, Dictionary<int, Fit> fits)
    {
        double whole = 0;
        foreach (ulong word in phrase.Distinct())
        {
            double weight = names.WeightOf(word);
            whole += weight;
            foreach (int name in names.With(word))
            {
                _overlap.Add(name, weight);
            }
        }

        foreach (int number in _overlap.Touched)
        {
            Name name = names.All[number];
            if (name.Subject == from)
            {
                continue;
            }

            double likeness = _overlap[number] / (whole + name.Words.Distinct().Sum(names.WeightOf) - _overlap[number]);
            FitOf(name.Subject, fits).Take(name, likeness, _overlap[number] / whole);
        }

        _overlap.Clear();
    }

    private void ByText(int from, ulong[] phrase, Dictionary<int, Fit> fits)
    {
        foreach (int term in phrase.Distinct().Select(terms.IdOf).Where(t => t >= 0))
        {
            terms.Search(term, 1, _text);
        }

        double best = _text.Highest();
        foreach (int document in _text.Touched.OrderByDescending(d => _text[d]).ThenBy(d => d).Take(Compared))
        {
            if (document != from && subjects.Nodes[document].Document.Kind is DocumentKind.Article or DocumentKind.Topic)
            {
                FitOf(document, fits).Text = _text[document] / best;
            }
        }

        _text.Clear();
    }

    private static Fit FitOf(int subject, Dictionary<int, Fit> fits)
    {
        if (!fits.TryGetValue(subject, out Fit? fit))
        {
            fits[subject] = fit = new Fit(subject);
        }

        return fit;
    }

    private double Cosine(int from, int subject) => subject < subjects.Nodes.Length ? terms.Vectors[from].Cosine(terms.Vectors[subject]) : 0;

    private double Folder(int from, int subject)
    {
        if (subject >= subjects.Nodes.Length)
        {
            return 0;
        }

        (string a, string b) = (subjects.Nodes[from].Document.Folder, subjects.Nodes[subject].Document.Folder);
        return a == b ? 1 : a.Split('/')[0] == b.Split('/')[0] ? 0.4 : 0;
    }
}
