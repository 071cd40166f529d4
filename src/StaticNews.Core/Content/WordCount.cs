namespace StaticNews.Content;

/// <summary>Counts the words of texts; two Chinese, Japanese or Korean characters count as one.</summary>
internal struct WordCount
{
    /// <summary>What each character of ASCII is: 1 part of a word, 2 what joins two parts of one, 0 neither. Most text needs nothing else.</summary>
    private static ReadOnlySpan<byte> Ascii =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    private int _words;
    private int _ideographs;

    /// <summary>Words of all texts.</summary>
    public readonly int Total => _words + (_ideographs / 2);

    /// <summary>Counts the words of a text; none goes on in the next. Numbers instead of conditions: where words begin is not foreseen by any processor.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        int words = 0;
        int inWord = 0;
        foreach (char c in text)
        {
            int kind = c <= 0x7F ? Ascii[c] : Wide(c);
            int isWord = kind & 1;
            words += isWord & ~inWord;
            inWord = isWord | (inWord & (kind >> 1));
        }

        _words += words;
    }

    private int Wide(char c)
    {
        bool isIdeograph = c is (>= '\u3040' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');
        _ideographs += isIdeograph ? 1 : 0;
        return isIdeograph ? 0 : char.IsLetterOrDigit(c) ? 1 : c == '’' ? 2 : 0;
    }
}
