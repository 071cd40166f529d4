namespace StaticNews.Content;

/// <summary>Counts the words of texts; two Chinese, Japanese or Korean characters count as one.</summary>
internal struct WordCount
{
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
            bool isWord = c <= 0x7F ? char.IsAsciiLetterOrDigit(c) : !isIdeograph && char.IsLetterOrDigit(c);
            _ideographs += isIdeograph ? 1 : 0;
            _words += isWord && !inWord ? 1 : 0;
            inWord = isWord || (inWord && c is '\'' or '’' or '-');
        }
    }
}
