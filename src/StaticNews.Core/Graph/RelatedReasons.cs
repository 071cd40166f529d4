using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>Says in words why others are related to a document. Not to be shared between threads.</summary>
internal sealed class RelatedReasons(Article node, Subjects subjects, Relations relations, TermIndex terms, TellingWords words)
{
    /// <summary>A link says more than any likeness, whatever it adds to the score.</summary>
    private const double Explicit = 10;
    private const int Most = 3;
    private const int Shown = 2;

    private readonly List<(double Share, string Text)> _reasons = [];
    private readonly List<int> _shared = [];
    private List<TellingWord>? _telling;

    /// <summary>Why another is related, the strongest reason first.</summary>
    public ImmutableArray<string> For(int other, ImmutableArray<double> shares)
    {
        double Share(Signal signal) => shares[(int)signal];
        _reasons.Clear();
        if (Share(Signal.Link) > 0)
        {
            _reasons.Add((Explicit + Share(Signal.Link), "linked in the text"));
        }

        if (Share(Signal.Backlink) > 0)
        {
            _reasons.Add((Explicit + Share(Signal.Backlink), "links here"));
        }

        if (Share(Signal.Series) > 0)
        {
            _reasons.Add((Share(Signal.Series), $"both belong to the series {node.Document.Front.Series}"));
        }

        if (relations.Names.Holds(node.Index, other))
        {
            _reasons.Add((Share(Signal.Mention), "named in the text"));
        }
        else if (Share(Signal.Mention) > 0)
        {
            _reasons.Add((Share(Signal.Mention), "names this article"));
        }

        AddCovered(Share(Signal.Topics) + Share(Signal.SharedNames), other);
        AddLinked(Share(Signal.SharedLinks), other);
        if (Share(Signal.Text) + Share(Signal.Likeness) > 0 && _reasons.Count < 2)
        {
            AddWords(Share(Signal.Text) + Share(Signal.Likeness), other);
        }

        return [.. _reasons.OrderByDescending(r => r.Share).Take(Most).Select(r => r.Text)];
    }

    private void AddCovered(double share, int other)
    {
        if (share > 0)
        {
            _shared.Clear();
            AddHeld(relations.Topics[node.Index], relations.Topics, relations.Names, other);
            AddHeld(relations.Names[node.Index], relations.Topics, relations.Names, other);
            _shared.RemoveAll(s => !subjects.IsTopic(s));
            AddRarest(share, "both cover ");
        }
    }

    private void AddLinked(double share, int other)
    {
        if (share > 0)
        {
            _shared.Clear();
            AddHeld(relations.Outgoing[node.Index], relations.Outgoing, relations.Incoming, other);
            AddHeld(relations.Incoming[node.Index], relations.Outgoing, relations.Incoming, other);
            AddRarest(share, "both linked with ");
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
    private void AddRarest(double share, string text)
    {
        if (_shared.Count > 0)
        {
            _shared.Sort((a, b) => Documents(a) != Documents(b) ? Documents(a).CompareTo(Documents(b)) : a.CompareTo(b));
            _reasons.Add((share, text + string.Join(" and ", _shared.Distinct().Take(Shown).Select(subjects.TitleOf))));
        }
    }

    private int Documents(int subject) => relations.TopicMembers[subject].Length + relations.NamedBy[subject].Length;

    /// <summary>The most telling words that the other has too; a single word that is no name tells too little.</summary>
    private void AddWords(double share, int other)
    {
        _telling ??= words.Of(node);
        ReadOnlySpan<int> theirs = terms.Vector(other).Terms;
        List<TellingWord> shared = [];
        for (int i = 0; i < _telling.Count && shared.Count < Shown; i++)
        {
            if (theirs.BinarySearch(_telling[i].Term) >= 0)
            {
                shared.Add(_telling[i]);
            }
        }

        if (shared is not ([] or [{ IsName: false }]))
        {
            _reasons.Add((share, "both write of " + string.Join(" and ", shared.Select(w => w.Word))));
        }
    }
}
