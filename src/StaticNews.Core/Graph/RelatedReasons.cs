using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>Says why others are related to a document. Not to be shared between threads.</summary>
internal sealed class RelatedReasons(Article node, Subjects subjects, Relations relations, TermIndex terms, TellingWords words, ImmutableArray<TellingPlace> telling)
{
    /// <summary>A link says more than any likeness, whatever it adds to the score.</summary>
    private const double Explicit = 10;
    private const int Most = 3;
    private const int Shown = 2;

    private const double DaysAround = 31;

    private readonly List<(double Share, Reason Reason)> _reasons = [];
    private readonly List<int> _shared = [];
    private readonly string?[] _words = new string?[telling.Length];

    /// <summary>Why another is related, the strongest reason first; where nothing strong led to it, the best that is true.</summary>
    public ImmutableArray<Reason> For(Article other, ImmutableArray<double> shares)
    {
        _reasons.Clear();
        AddStrong(other.Index, shares);
        return _reasons.Count > 0 ? [.. _reasons.OrderByDescending(r => r.Share).Take(Most).Select(r => r.Reason)] : Weak(other, shares) is { } weak ? [weak] : [];
    }

    private void AddStrong(int other, ImmutableArray<double> shares)
    {
        double Share(Signal signal) => shares[(int)signal];
        bool isNamed = relations.Names.Holds(node.Index, other);
        Add(Share(Signal.Link) > 0, Explicit + Share(Signal.Link), ReasonKind.Linked);
        Add(Share(Signal.Backlink) > 0, Explicit + Share(Signal.Backlink), ReasonKind.LinksHere);
        Add(relations.Topics.Holds(other, node.Index), Explicit, ReasonKind.AboutThis);
        Add(Share(Signal.Series) > 0, Share(Signal.Series), ReasonKind.Series, node.Document.Front.Series);
        Add(isNamed && Share(Signal.Link) == 0, Share(Signal.Mention), ReasonKind.Named);
        Add(!isNamed && Share(Signal.Mention) > 0 && Share(Signal.Backlink) == 0, Share(Signal.Mention), ReasonKind.NamesThis);
        ImmutableArray<int> covered = AddCovered(Share(Signal.Topics) + Share(Signal.SharedNames), other);
        AddLinked(Share(Signal.SharedLinks), other, covered);
        if (Share(Signal.Text) + Share(Signal.Likeness) > 0 && _reasons.Count < 2)
        {
            AddWords(Share(Signal.Text) + Share(Signal.Likeness), other);
        }
    }

    private void Add(bool holds, double share, ReasonKind kind, params ImmutableArray<string> names)
    {
        if (holds)
        {
            _reasons.Add((share, new Reason(kind, names)));
        }
    }

    /// <summary>What is true of two documents that nothing strong joins: words of their titles, names, their section, their day, their words at large.</summary>
    private Reason? Weak(Article other, ImmutableArray<double> shares)
    {
        bool isAlike = shares[(int)Signal.Text] + shares[(int)Signal.Likeness] > 0;
        return (shares[(int)Signal.Title] > 0 ? Naming(ReasonKind.Title, words.OfTitles(node, other, small: false)) : null)
            ?? (isAlike ? Naming(ReasonKind.Words, words.Shared(node, other).Where(p => p.IsName).Select(p => TellingWords.At(p, node.Document))) : null)
            ?? (node.Document.Section.Length > 0 && node.Document.Section == other.Document.Section ? new Reason(ReasonKind.Section)
                : Math.Abs(relations.Traits[node.Index].Day - relations.Traits[other.Index].Day) <= DaysAround ? new Reason(ReasonKind.Time)
                : isAlike ? new Reason(ReasonKind.Alike)
                : Naming(ReasonKind.Title, words.OfTitles(node, other, small: true)));
    }

    private static Reason? Naming(ReasonKind kind, IEnumerable<string> names) => names.Take(Shown).ToArray() is { Length: > 0 } shown ? new Reason(kind, [.. shown]) : null;

    /// <summary>The topics that are named.</summary>
    private ImmutableArray<int> AddCovered(double share, int other)
    {
        _shared.Clear();
        if (share > 0)
        {
            AddHeld(relations.Topics[node.Index], relations.Topics, relations.Names, other);
            AddHeld(relations.Names[node.Index], relations.Topics, relations.Names, other);
            _shared.RemoveAll(s => !subjects.IsTopic(s));
            return AddRarest(share, ReasonKind.Topics);
        }

        return [];
    }

    /// <summary>Links that both have, but to what is named already.</summary>
    private void AddLinked(double share, int other, ImmutableArray<int> named)
    {
        if (share > 0)
        {
            _shared.Clear();
            AddHeld(relations.Outgoing[node.Index], relations.Outgoing, relations.Incoming, other);
            AddHeld(relations.Incoming[node.Index], relations.Outgoing, relations.Incoming, other);
            _shared.RemoveAll(named.Contains);
            AddRarest(share, ReasonKind.SharedLinks);
        }
    }

    /// <summary>Adds those of the document's own subjects that one of two lists of the other holds.</summary>
    private void AddHeld(ReadOnlySpan<int> own, NumberLists first, NumberLists second, int other)
    {
        foreach (int subject in own)
        {
            if (first.Holds(other, subject) || second.Holds(other, subject))
            {
                _shared.Add(subject);
            }
        }
    }

    /// <summary>Names what is shared, that which fewest documents name first.</summary>
    private ImmutableArray<int> AddRarest(double share, ReasonKind kind)
    {
        _shared.Sort((a, b) => Documents(a) != Documents(b) ? Documents(a).CompareTo(Documents(b)) : a.CompareTo(b));
        ImmutableArray<int> shown = [.. _shared.Distinct().Take(Shown)];
        Add(!shown.IsEmpty, share, kind, [.. shown.Select(subjects.TitleOf)]);
        return shown;
    }

    private int Documents(int subject) => relations.TopicMembers[subject].Length + relations.NamedBy[subject].Length;

    /// <summary>The most telling words that the other has too; a single word that is no name tells too little.</summary>
    private void AddWords(double share, int other)
    {
        ReadOnlySpan<int> theirs = terms.Vector(other).Terms;
        _shared.Clear();
        for (int i = 0; i < telling.Length && _shared.Count < Shown; i++)
        {
            if (theirs.BinarySearch(telling[i].Term) >= 0)
            {
                _shared.Add(i);
            }
        }

        if (_shared.Count > 1 || (_shared.Count == 1 && telling[_shared[0]].IsName))
        {
            Add(true, share, ReasonKind.Words, [.. _shared.Select(i => _words[i] ??= TellingWords.At(telling[i], node.Document))]);
        }
    }
}
