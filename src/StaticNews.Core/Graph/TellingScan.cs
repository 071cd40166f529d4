using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>Finds where a document writes some of its terms, as names if it ever does; its text is read by others. Not to be shared between threads.</summary>
internal sealed class TellingScan
{
    private readonly List<ulong> _hashes = [];
    private readonly List<TellingPlace> _places = [];

    /// <summary>By this most words are seen to be none of them.</summary>
    private readonly Sieve _sieve = new(0);

    /// <summary>Looks for a term too.</summary>
    public void Add(int term, ulong hash)
    {
        _hashes.Add(hash);
        _places.Add(new(term, -1, 0, IsName: false));
        _sieve.Add(hash);
    }

    /// <summary>Takes note of the words of the next block.</summary>
    public void Read(ReadOnlySpan<char> text, int block, WordList words)
    {
        ReadOnlySpan<ulong> hashes = words.Hashes;
        for (int i = 0; i < hashes.Length; i++)
        {
            int place = _sieve.MayHold(hashes[i]) ? _hashes.IndexOf(hashes[i]) : -1;
            if (place >= 0 && !_places[place].IsName)
            {
                Note(text, block, words.Starts[i], place);
            }
        }
    }

    /// <summary>The places, names first, then in the order of the terms; forgets all.</summary>
    public ImmutableArray<TellingPlace> Take()
    {
        ImmutableArray<TellingPlace> found = [.. _places.Where(p => p.IsName), .. _places.Where(p => p is { Block: >= 0, IsName: false })];
        _hashes.Clear();
        _places.Clear();
        _sieve.Clear();
        return found;
    }

    private void Note(ReadOnlySpan<char> text, int block, int start, int place)
    {
        bool isName = IsWrittenAsName(text, start);
        if ((isName || _places[place].Block < 0) && TellingWords.IsWord(text[start..]))
        {
            _places[place] = new(_places[place].Term, block, start, isName);
        }
    }

    /// <summary>A capital within a sentence.</summary>
    private static bool IsWrittenAsName(ReadOnlySpan<char> text, int start) =>
        char.IsUpper(text[start]) && start > 1 && text[start - 1] == ' ' && (char.IsLetterOrDigit(text[start - 2]) || text[start - 2] == ',');
}
