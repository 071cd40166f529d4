using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StaticNews.Graph;

/// <summary>Says why others are related to a document. Not to be shared between threads.</summary>
internal sealed class RelatedReasons(Article node, Subjects subjects, Relations relations, TermIndex terms, TellingWords words, ImmutableArray<TellingPlace> telling)
{
    /// <summary>A link says more than any likeness, whatever it adds to the score.</summary>
    private const double Explicit = 10;
    private const int Most = 3;
    private const int Shown = 2;

    private const double DaysAround = 31;

    /// <summary>Of each kind the reason that names nothing.</summary>
    private static readonly ImmutableArray<Reason> Plain = [.. Enum.GetValues<ReasonKind>().Select(k => new Reason(k))];

    private readonly List<(double Share, Reason Reason)> _reasons = [];
    private readonly List<int> _shared = [];
    private readonly SharedSubjects _subjects = new(subjects, relations);
    private readonly string?[] _words = new string?[telling.Length];

    /// <summary>Why another is related, the strongest reason first; where nothing strong led to it, the best that is true.</summary>
    public ImmutableArray<Reason> For(Article other, ImmutableArray<double> shares)
    {
        _reasons.Clear();
        AddStrong(other.Index, shares);
        return _reasons.Count > 0 ? Strongest() : Weak(other, shares) is { } weak ? [weak] : [];
    }

    private ImmutableArray<Reason> Strongest()
    {
        Reason[] strongest = new Reason[Math.Min(Most, _reasons.Count)];
        for (int i = 0; i < strongest.Length; i++)
        {
            strongest[i] = _reasons[i].Reason;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(strongest);
    }

    private void AddStrong(int other, ImmutableArray<double> shares)
    {
        double Share(Signal signal) => shares[(int)signal];
        bool isNamed = relations.Names.Holds(node.Index, other);
        Add(Share(Signal.Link) > 0, Explicit + Share(Signal.Link), ReasonKind.Linked);
        Add(Share(Signal.Backlink) > 0, Explicit + Share(Signal.Backlink), ReasonKind.LinksHere);
        Add(relations.Topics.Holds(other, node.Index), Explicit, ReasonKind.AboutThis);
        if (Share(Signal.Series) > 0)
        {
            Add(Share(Signal.Series), new(ReasonKind.Series, node.Document.Front.Series));
        }

        Add(isNamed && Share(Signal.Link) == 0, Share(Signal.Mention), ReasonKind.Named);
        Add(!isNamed && Share(Signal.Mention) > 0 && Share(Signal.Backlink) == 0, Share(Signal.Mention), ReasonKind.NamesThis);
        ImmutableArray<int> covered = AddCovered(Share(Signal.Topics) + Share(Signal.SharedNames), other);
        AddLinked(Share(Signal.SharedLinks), other, covered);
        if (Share(Signal.Text) + Share(Signal.Likeness) > 0 && _reasons.Count < 2)
        {
            AddWords(Share(Signal.Text) + Share(Signal.Likeness), other);
        }
    }

    private void Add(bool holds, double share, ReasonKind kind)
    {
        if (holds)
        {
            Add(share, Plain[(int)kind]);
        }
    }

    /// <summary>Puts a reason behind those that are as strong.</summary>
    private void Add(double share, Reason reason)
    {
        int at = _reasons.Count;
        while (at > 0 && _reasons[at - 1].Share < share)
        {
            at--;
        }

        _reasons.Insert(at, (share, reason));
    }

    /// <summary>What is true of two documents that nothing strong joins: words of their titles, names, their section, their day, their words at large.</summary>
    private Reason? Weak(Article other, ImmutableArray<double> shares)
    {
        bool isAlike = shares[(int)Signal.Text] + shares[(int)Signal.Likeness] > 0;
        return (shares[(int)Signal.Title] > 0 ? Naming(ReasonKind.Title, words.OfTitles(node, other, small: false)) : null)
            ?? (isAlike ? Naming(ReasonKind.Words, words.Shared(node, other).Where(p => p.IsName).Select(p => TellingWords.At(p, node.Document))) : null)
            ?? (node.Document.Section.Length > 0 && node.Document.Section == other.Document.Section ? Plain[(int)ReasonKind.Section]
                : Math.Abs(relations.Traits[node.Index].Day - relations.Traits[other.Index].Day) <= DaysAround ? Plain[(int)ReasonKind.Time]
                : isAlike ? Plain[(int)ReasonKind.Alike]
                : Naming(ReasonKind.Title, words.OfTitles(node, other, small: true)));
    }

    private static Reason? Naming(ReasonKind kind, IEnumerable<string> names) => names.Take(Shown).ToArray() is { Length: > 0 } shown ? new Reason(kind, [.. shown]) : null;

    /// <summary>The topics that are named.</summary>
    private ImmutableArray<int> AddCovered(double share, int other)
    {
        ImmutableArray<int> topics = share > 0 ? _subjects.Topics(node.Index, other) : [];
        AddSubjects(share, ReasonKind.Topics, topics);
        return topics;
    }

    /// <summary>Links that both have, but to what is named already.</summary>
    private void AddLinked(double share, int other, ImmutableArray<int> named) =>
        AddSubjects(share, ReasonKind.SharedLinks, share > 0 ? _subjects.Linked(node.Index, other, named) : []);

    private void AddSubjects(double share, ReasonKind kind, ImmutableArray<int> named)
    {
        if (!named.IsEmpty)
        {
            Add(share, named.Length > 1 ? new(kind, subjects.TitleOf(named[0]), subjects.TitleOf(named[1])) : new(kind, subjects.TitleOf(named[0])));
        }
    }

    /// <summary>The most telling words that the other has too; a single word that is no name tells too little.</summary>
    private void AddWords(double share, int other)
    {
        ReadOnlySpan<int> theirs = terms.Vector(other).Terms;
        _shared.Clear();
        for (int i = 0; i < telling.Length && _shared.Count < Shown; i++)
        {
            if (theirs.Contains(telling[i].Term))
            {
                _shared.Add(i);
            }
        }

        if (_shared.Count > 1 || (_shared.Count == 1 && telling[_shared[0]].IsName))
        {
            Add(share, _shared.Count > 1 ? new(ReasonKind.Words, Word(_shared[0]), Word(_shared[1])) : new(ReasonKind.Words, Word(_shared[0])));
        }
    }

    private string Word(int place) => _words[place] ??= TellingWords.At(telling[place], node.Document);
}
