namespace StaticNews.Graph;

/// <summary>Documents of each group, ascending; of a large group also one bit a document, so that asking many documents costs no more than a small group does.</summary>
internal sealed class Members
{
    private const int Large = 1_000;

    private readonly NumberLists _groups;
    private readonly ulong[]?[] _bits;

    /// <summary>The same groups, for a site of so many documents.</summary>
    public Members(NumberLists groups, int nodes)
    {
        _groups = groups;
        _bits = new ulong[]?[groups.Count];
        for (int g = 0; g < _bits.Length; g++)
        {
            _bits[g] = groups[g].Length > Large ? BitsOf(groups[g], nodes) : null;
        }
    }

    /// <summary>The documents of a group.</summary>
    public ReadOnlySpan<int> this[int group] => _groups[group];

    /// <summary>Adds to what a signal says of the candidates that belong to a group.</summary>
    public void AddTo(CandidateTable candidates, Signal signal, int group, double amount)
    {
        if (_bits[group] is { } bits)
        {
            candidates.AddWhere(signal, bits, amount);
        }
        else
        {
            candidates.AddIfFound(signal, _groups[group], amount);
        }
    }

    private static ulong[] BitsOf(ReadOnlySpan<int> members, int nodes)
    {
        ulong[] bits = new ulong[(nodes + 63) / 64];
        foreach (int member in members)
        {
            bits[member / 64] |= 1UL << (member % 64);
        }

        return bits;
    }
}
