namespace StaticNews.Graph;

/// <summary>The documents of each term with what the term weighs there, term after term; documents ascend within a term.</summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly Posting[] _postings;

    /// <summary>Room for the postings of terms that have so many documents each.</summary>
    public Postings(ReadOnlySpan<int> counts)
    {
        _starts = new int[counts.Length + 1];
        for (int t = 0; t < counts.Length; t++)
        {
            _starts[t + 1] = _starts[t] + counts[t];
        }

        _postings = new Posting[_starts[^1]];
    }

    /// <summary>Gives a term its documents.</summary>
    public void Set(int term, ReadOnlySpan<Posting> documents) => documents.CopyTo(_postings.AsSpan(_starts[term].._starts[term + 1]));

    /// <summary>The documents of a term.</summary>
    public ReadOnlySpan<Posting> this[int term] => _postings.AsSpan(_starts[term].._starts[term + 1]);
}
