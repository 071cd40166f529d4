namespace StaticNews.Content;

/// <summary>Counts the words of texts; two Chinese, Japanese or Korean characters count as one.</summary>
internal struct WordCount
{
    private const byte Word = 1;
    private const byte Joint = 2;

    /// <summary>What each character of ASCII is: part of a word, what joins two parts of one, or neither. Most text needs nothing else.</summary>
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

    /// <summary>Counts the words of a text; none goes on in the next.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        bool inWord = false;
        foreach (char c in text)
        {
            bool isIdeograph = c > 0x7F && c is (>= '\u3040' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');
            bool isWord = c <= 0x7F ? Ascii[c] == Word : !isIdeograph && char.IsLetterOrDigit(c);
            _ideographs += isIdeograph ? 1 : 0;
            _words += isWord & !inWord ? 1 : 0;
            inWord = isWord | (inWord & (c <= 0x7F ? Ascii[c] == Joint : c == '’'));
        }
    }
}
