using System.Buffers;
using System.Globalization;
using System.Text;
using StaticNews.Content;

namespace StaticNews.Planning;

/// <summary>
/// Reads the words of a text as readers search for them: folded, cut at every other sign. Of scripts that put no spaces between words
/// every two neighbours are a word, and the last character is one. The theme's assets/search.js reads what is typed in the same way.
/// </summary>
/// <param name="text">The text, composed.</param>
/// <param name="buffer">Room for a word; what does not fit is left out, for <see cref="Longest"/> is long enough for every word.</param>
internal ref struct SearchWords(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Letters of a word that are looked at.</summary>
    public const int Longest = 40;

    /// <summary>From here on scripts write a word or a syllable in one character, so that one is enough to be looked for.</summary>
    private const char FirstSyllable = '\u1100';

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _buffer = buffer[..Longest];
    private int _at;
    private int _length;

    /// <summary>The word that was read, until the next one.</summary>
    public readonly ReadOnlySpan<char> Word => _buffer[.._length];

    /// <summary>Moves to the next word; false at the end.</summary>
    public bool Next()
    {
        while (_at < _text.Length)
        {
            _length = 0;
            if (IsUnspaced(_text[_at]))
            {
                ReadPair();
                return true;
            }

            ReadWord();
            if (_length > 1 || (_length == 1 && _buffer[0] >= FirstSyllable))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadPair()
    {
        Put(_text[_at++]);
        if (_at < _text.Length && IsUnspaced(_text[_at]))
        {
            Put(_text[_at]);
        }
    }

    /// <summary>Reads up to the end of the word, and past one other sign when there is none.</summary>
    private void ReadWord()
    {
        int start = _at;
        while (_at < _text.Length && !IsUnspaced(_text[_at]) && Rune.DecodeFromUtf16(_text[_at..], out Rune rune, out int taken) == OperationStatus.Done && IsOfWord(rune))
        {
            for (int end = _at + taken; _at < end; _at++)
            {
                Put(Folded(_text[_at]));
                Put(LetterFolding.Second(_text[_at]));
            }
        }

        _at = _at == start ? _at + 1 : _at;
    }

    private void Put(char letter)
    {
        if (letter != '\0' && _length < _buffer.Length)
        {
            _buffer[_length++] = letter;
        }
    }

    /// <summary>More than names need: Greek without its accents and final form, Cyrillic io as ie, Romanian and the tones of Chinese in Latin letters.</summary>
    private static char Folded(char c) => LetterFolding.Of(c) switch
    {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' or 'ϊ' or 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' or 'ϋ' or 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ё' => 'е',
        'ș' => 's',
        'ț' => 't',
        'ǎ' => 'a',
        'ǐ' => 'i',
        'ǒ' => 'o',
        'ǔ' or 'ǖ' or 'ǘ' or 'ǚ' or 'ǜ' => 'u',
        var letter => letter,
    };

    /// <summary>Letters, the marks that belong to them, and digits: the first categories of all.</summary>
    private static bool IsOfWord(Rune rune) => rune.IsAscii ? Rune.IsLetterOrDigit(rune) : Rune.GetUnicodeCategory(rune) <= UnicodeCategory.DecimalDigitNumber;

    /// <summary>Kana, Chinese characters, Thai, Lao, Burmese, Khmer.</summary>
    private static bool IsUnspaced(char c) =>
        c >= '\u0E01' && (c is <= '\u0E3A' or (>= '\u0E40' and <= '\u0E4E') or (>= '\u0E81' and <= '\u0ECD') or (>= '\u1000' and <= '\u103F') or (>= '\u1780' and <= '\u17D3')
            or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FE') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF'));
}
