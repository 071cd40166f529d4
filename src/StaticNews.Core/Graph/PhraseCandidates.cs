using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Gathers what speaks for each subject that a phrase may mean. Not to be shared between threads.</summary>
internal sealed class PhraseCandidates(Subjects subjects, NameIndex names, TermIndex terms, PhraseWords words, int[] incoming)
{
    private const int Compared = 24;
    private const double Days = 120;

    /// <summary>Names that hold less of the phrase are not worth a look.</summary>
    private const double LeastCover = 0.3;

    /// <summary>Within a sentence, one earlier link of the same words is hardly a name yet.</summary>
    private const double SingleUse = 0.3;

    private readonly double _most = Math.Log(2 + incoming.DefaultIfEmpty(0).Max());
    private readonly ScoreBoard _overlap = new(names.Count);
    private readonly ScoreBoard _text = new(subjects.Nodes.Length);
    private readonly TextLikeness _likeness = new(terms);

    /// <summary>The best candidates for a phrase written in a document, best first.</summary>
    public List<Fit> Rank(int from, ulong[] phrase, ulong exact, PhraseSetting setting)
    {
        Dictionary<int, Fit> fits = [];
        ulong[] name = phrase[words.NameIn(phrase)];
        ByEqualNames(from, phrase, exact, name, setting, fits);
        BySharedWords(from, name, fits);
        ByText(from, name, fits);
        List<Fit> best = [.. fits.Values.OrderByDescending(f => f.Score).ThenBy(f => f.Subject).Take(Compared)];
        _likeness.Begin(from);
        best.ForEach(f => Place(from, f));
        best.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Subject.CompareTo(b.Subject));
        return best;
    }

    private void ByEqualNames(int from, ulong[] phrase, ulong exact, ulong[] name, PhraseSetting setting, Dictionary<int, Fit> fits)
    {
        Name[] whole = [.. names.Equal(Names.Key((ReadOnlySpan<ulong>)phrase)).Where(n => n.Subject != from)];
        Name[] part = [.. names.Equal(Names.Key((ReadOnlySpan<ulong>)name)).Where(n => n.Subject != from)];
        whole = Array.Exists(whole, n => n.Whole == exact) ? Array.FindAll(whole, n => n.Whole == exact || n.Kind != NameKind.Given) : whole;
        double telling = setting == PhraseSetting.Named ? 1 : Telling(name);
        Share(whole.Where(n => n.Kind == NameKind.Given), telling, setting == PhraseSetting.Prose ? PhraseSignal.ExactInProse : PhraseSignal.ExactName, fits);
        Share(part.Where(n => n.Kind <= NameKind.Defined), telling, PhraseSignal.StrippedName, fits);
        Share(part.Where(n => n.Kind == NameKind.Heading), telling, PhraseSignal.ExactHeading, fits);
        Name[] learned = [.. part.Where(n => n.Kind == NameKind.Learned)];
        double uses = learned.Sum(n => n.Uses);
        foreach (Name one in learned)
        {
            Fit fit = FitOf(one.Subject, fits);
            double trust = setting == PhraseSetting.Prose && uses < 2 ? SingleUse : 1;
            fit.Raise(PhraseSignal.LearnedShare, trust * telling * one.Uses / uses);
            fit.Raise(PhraseSignal.LearnedUses, telling * one.Uses / (uses + 2));
        }
    }

    private static void Share(IEnumerable<Name> equal, double telling, PhraseSignal signal, Dictionary<int, Fit> fits)
    {
        int[] sharing = [.. equal.Select(n => n.Subject).Distinct()];
        Array.ForEach(sharing, s => FitOf(s, fits).Raise(signal, telling / sharing.Length));
    }

    /// <summary>How much an equal name says, 0 to 1: much for words that few texts hold, little for one that many do.</summary>
    private double Telling(ulong[] name)
    {
        double idf = 0;
        foreach (ulong word in name)
        {
            idf += terms.Idf(word);
        }

        return Math.Min(1, idf / Math.Log(2 + subjects.Nodes.Length));
    }

    private void BySharedWords(int from, ulong[] phrase, Dictionary<int, Fit> fits)
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
            Name name = names[number];
            if (name.Subject != from && _overlap[number] >= whole * LeastCover)
            {
                FitOf(name.Subject, fits).Take(name, _overlap[number] / (whole + names.WeightOf(name) - _overlap[number]), _overlap[number] / whole);
            }
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
        foreach (int document in _text.Touched.ToArray().OrderByDescending(d => _text[d]).ThenBy(d => d).Take(Compared))
        {
            if (document != from && subjects.Nodes[document].Document.Kind is DocumentKind.Article or DocumentKind.Topic)
            {
                FitOf(document, fits)[PhraseSignal.Text] = _text[document] / best;
            }
        }

        _text.Clear();
    }

    /// <summary>How near the candidate is to the source, and how well known it is.</summary>
    private void Place(int from, Fit fit)
    {
        if (subjects.DocumentOf(fit.Subject) is not { Document: var to })
        {
            fit[PhraseSignal.Unwritten] = 1;
            return;
        }

        Document source = subjects.Nodes[from].Document;
        fit[PhraseSignal.Context] = _likeness.With(fit.Subject);
        fit[PhraseSignal.Folder] = source.Folder == to.Folder ? 1 : source.Section == to.Section ? 0.4 : 0;
        fit[PhraseSignal.Popular] = Math.Log(1 + incoming[fit.Subject]) / _most;
        if (source.Front.Date is { } date && to.Front.Date is { } other)
        {
            fit[PhraseSignal.Time] = 1 / (1 + (Math.Abs((date - other).TotalDays) / Days));
            fit[PhraseSignal.Newer] = (other - date).TotalDays > 7 ? 1 : 0;
        }
    }

    private static Fit FitOf(int subject, Dictionary<int, Fit> fits)
    {
        if (!fits.TryGetValue(subject, out Fit? fit))
        {
            fits[subject] = fit = new Fit(subject);
        }

        return fit;
    }
}
