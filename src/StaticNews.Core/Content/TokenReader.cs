namespace StaticNews.Content;

/// <summary>
/// Reads words from text as 64-bit hashes (FNV-1a) of their folded letters, a light English plural taken off.
/// A Chinese or Japanese character is a word of its own. One pass, nothing is allocated.
/// </summary>
internal ref struct TokenReader(ReadOnlySpan<char> text)
{
    /// <summary>Words that most names and headings have at most.</summary>
    private const int FewWords = 16;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Hash of the current word.</summary>
    public ulong Hash { get; private set; }

    /// <summary>The same with its plural left on.</summary>
    public ulong Whole { get; private set; }

    /// <summary>Where the current word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Behind its last character.</summary>
    public readonly int End => _at;

    /// <summary>Whether it is a Chinese or Japanese character.</summary>
    public bool IsIdeograph { get; private set; }

    /// <summary>The words of a text.</summary>
    public static ulong[] HashesOf(ReadOnlySpan<char> text)
    {
        Span<ulong> few = stackalloc ulong[FewWords];
        TokenReader reader = new(text);
        int count = 0;
        while (count < FewWords && reader.Next())
        {
            few[count++] = reader.Hash;
        }

        if (count < FewWords)
        {
            return few[..count].ToArray();
        }

        List<ulong> many = [.. few];
        while (reader.Next())
        {
            many.Add(reader.Hash);
        }

        return [.. many];
    }

    /// <summary>Moves to the next word; false at the end.</summary>
    public bool Next()
    {
        int start = _at;
        while (start < _text.Length && !WordLetters.IsWord(_text[start]))
        {
            start++;
        }

        Start = _at = start;
        if (start >= _text.Length)
        {
            return false;
        }

        IsIdeograph = WordLetters.IsIdeographic(_text[_at]);
        if (IsIdeograph)
        {
            Hash = Whole = WordHash.Step(WordHash.Basis, _text[_at++]);
            return true;
        }

        ReadWord();
        return true;
    }

    private void ReadWord()
    {
        ReadOnlySpan<char> text = _text;
        ulong hash = WordHash.Basis;
        int at = _at;
        for (; at < text.Length && text[at] < 0x80 && WordLetters.FoldedAscii[text[at]] is not 0 and var letter; at++)
        {
            hash = WordHash.Step(hash, (char)letter);
        }

        if (at < text.Length && text[at] is '\'' or >= '\x80')
        {
            ReadRest(hash, at);
            return;
        }

        int length = at - _at;
        _at = at;
        Whole = hash;
        Hash = length > 3 && Lower(text[at - 1]) == 's' ? WordHash.Singular(hash, Lower(text[at - 2]), Lower(text[at - 3]), length) : hash;
    }

    /// <summary>Reads on in a word that does not end with its first ASCII letters.</summary>
    private void ReadRest(ulong hash, int at)
    {
        int length = at - _at;
        (char last, char last2, char last3) = (LetterAt(at - 1), LetterAt(at - 2), LetterAt(at - 3));
        for (; at < _text.Length; at++)
        {
            char c = _text[at];
            if (c is '\'' or '’' && length > 0 && at + 1 < _text.Length && WordLetters.IsWord(_text[at + 1]))
            {
                if (WordLetters.IsElided(_text[Start..at], _text[at + 1]))
                {
                    break;
                }

                continue;
            }

            if (!WordLetters.IsWord(c) || WordLetters.IsIdeographic(c))
            {
                break;
            }

            foreach (char letter in (ReadOnlySpan<char>)[LetterFolding.Of(c), LetterFolding.Second(c)])
            {
                if (letter != '\0')
                {
                    (hash, last, last2, last3) = (WordHash.Step(hash, letter), letter, last, last2);
                    length++;
                }
            }
        }

        _at = at;
        Whole = hash;
        Hash = length > 3 && last == 's' ? WordHash.Singular(hash, last2, last3, length) : hash;
    }

    private readonly char LetterAt(int at) => at < Start ? '\0' : Lower(_text[at]);

    private static char Lower(char ascii) => (char)(ascii | 0x20);
}
