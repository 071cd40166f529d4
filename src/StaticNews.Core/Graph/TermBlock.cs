namespace StaticNews.Graph;

/// <summary>
/// The terms of some documents, which come in the order of their hashes, put in the order of their numbers by counting: as many
/// documents at a time as the nearest caches can hold.
/// </summary>
internal sealed class TermBlock(int terms)
{
    /// <summary>How many documents.</summary>
    public const int Documents = 1 << 11;

    private readonly int[] _starts = new int[terms + 2];
    private Posting[] _places = [];

    /// <summary>Makes room for the next documents, whose terms are these; those that weigh nothing are left out.</summary>
    public void Begin(ReadOnlySpan<int> numbers, double[] idf)
    {
        Array.Clear(_starts);
        foreach (int term in numbers)
        {
            _starts[term + 2] += idf[term] > 0 ? 1 : 0;
        }

        for (int t = 2; t < _starts.Length; t++)
        {
            _starts[t] += _starts[t - 1];
        }

        if (_places.Length < _starts[^1])
        {
            _places = new Posting[_starts[^1] + (_starts[^1] / 8)];
        }
    }

    /// <summary>Adds a term of a document, which come one after the other.</summary>
    public void Add(int term, int document, float weight) => _places[_starts[term + 1]++] = new(document, weight);

    /// <summary>The documents of a term in their order, once all are added.</summary>
    public ReadOnlySpan<Posting> this[int term] => _places.AsSpan(_starts[term].._starts[term + 1]);
}
