using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>What two documents share by name, those that fewest documents name first. Not to be shared between threads.</summary>
internal sealed class SharedSubjects(Subjects subjects, Relations relations)
{
    private readonly List<int> _shared = [];

    /// <summary>The rarest topics, two at most, that both have or name.</summary>
    public ImmutableArray<int> Topics(int document, int other)
    {
        _shared.Clear();
        Add(relations.Topics[document], relations.Topics, relations.Names, other);
        Add(relations.Names[document], relations.Topics, relations.Names, other);
        return Rarest(subjects.IsTopic);
    }

    /// <summary>The rarest documents, two at most, that both link with, without some.</summary>
    public ImmutableArray<int> Linked(int document, int other, ImmutableArray<int> but)
    {
        _shared.Clear();
        Add(relations.Outgoing[document], relations.Outgoing, relations.Incoming, other);
        Add(relations.Incoming[document], relations.Outgoing, relations.Incoming, other);
        return Rarest(s => !but.Contains(s));
    }

    /// <summary>Adds those of a document's own subjects that one of two lists of the other holds.</summary>
    private void Add(ReadOnlySpan<int> own, NumberLists first, NumberLists second, int other)
    {
        foreach (int subject in own)
        {
            if (first.Holds(other, subject) || second.Holds(other, subject))
            {
                _shared.Add(subject);
            }
        }
    }

    private ImmutableArray<int> Rarest(Func<int, bool> counts)
    {
        int first = Rarest(counts, -1);
        int second = first < 0 ? -1 : Rarest(counts, first);
        return first < 0 ? [] : second < 0 ? [first] : [first, second];
    }

    /// <summary>The subject but one that fewest documents name, ties by number; -1 when there is no other.</summary>
    private int Rarest(Func<int, bool> counts, int but)
    {
        int best = -1;
        foreach (int subject in _shared)
        {
            if (subject != but && counts(subject) && (best < 0 || (Documents(subject), subject).CompareTo((Documents(best), best)) < 0))
            {
                best = subject;
            }
        }

        return best;
    }

    private int Documents(int subject) => relations.TopicMembers[subject].Length + relations.NamedBy[subject].Length;
}
