using System.Text;
using StaticNews.Content;

namespace StaticNews.Graph;

/// <summary>The words of one text after another, each read once, in the same memory. Not to be shared between threads.</summary>
internal sealed class WordList
{
    private ulong[] _hashes = [];
    private int[] _starts = [];
    private char[] _text = [];
    private int _count;

    /// <summary>The hash of each word.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes.AsSpan(0, _count);

    /// <summary>The same as memory, which holds them until the next text.</summary>
    public ReadOnlyMemory<ulong> Words => _hashes.AsMemory(0, _count);

    /// <summary>Where each begins.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, _count);

    /// <summary>Reads another text, which is UTF-8.</summary>
    public void Read(ReadOnlySpan<byte> utf8)
    {
        if (_text.Length < utf8.Length) // A text never has more characters than bytes.
        {
            _text = new char[utf8.Length * 2];
        }

        Read(_text.AsSpan(0, Encoding.UTF8.GetChars(utf8, _text)));
    }

    /// <summary>Reads another text.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        if (_hashes.Length < text.Length) // A text never has more words than characters.
        {
            (_hashes, _starts) = (new ulong[text.Length * 2], new int[text.Length * 2]);
        }

        TokenReader reader = new(text);
        int count = 0;
        while (reader.Next())
        {
            (_hashes[count], _starts[count]) = (reader.Hash, reader.Start);
            count++;
        }

        _count = count;
    }
}
