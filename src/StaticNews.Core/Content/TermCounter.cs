using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Counts the terms of one document as its texts come: words, and pairs of neighbouring Chinese or Japanese characters.</summary>
internal ref struct TermCounter
{
    private const int TitleWeight = 4;
    private const int HeadingWeight = 2;

    private TermTable _terms = new();

    /// <summary>Begins with the title and the headings, whose terms tell more.</summary>
    public TermCounter(string title, IEnumerable<Heading> headings)
    {
        Add(title, TitleWeight);
        foreach (Heading heading in headings)
        {
            Add(heading.Title, HeadingWeight);
        }
    }

    /// <summary>Counts a block of text.</summary>
    public void Add(ReadOnlySpan<char> block) => Add(block, 1);

    /// <summary>The counts, kept.</summary>
    public readonly TermCounts Keep(Shelf shelf) => _terms.Keep(shelf);

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose() => _terms.Dispose();

    private void Add(ReadOnlySpan<char> text, int weight)
    {
        TokenReader reader = new(text);
        ulong ideograph = 0;
        int behind = -1;
        while (reader.Next())
        {
            bool isPair = reader.IsIdeograph && behind == reader.Start && ideograph != 0;
            if (!reader.IsIdeograph || isPair)
            {
                _terms.Add(isPair ? WordHash.Join(ideograph, reader.Hash) : reader.Hash, weight);
            }

            (ideograph, behind) = (reader.IsIdeograph ? reader.Hash : 0, reader.End);
        }
    }
}
