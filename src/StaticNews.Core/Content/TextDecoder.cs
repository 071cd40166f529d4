using System.Buffers;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Text as characters, block after block in the same memory: as strings, those of a whole site would all be thrown away again.</summary>
internal readonly ref struct TextDecoder
{
    private readonly PackedList<TextBlock> _blocks;
    private readonly LentBytes _utf8;

    /// <summary>Where in the text the bytes begin.</summary>
    private readonly int _start;
    private readonly char[] _text;

    /// <summary>Reads a whole text.</summary>
    public TextDecoder(DocumentText text)
        : this(text, 0, text.Utf8.Length, LongestOf(text.Blocks))
    {
    }

    /// <summary>Reads one block of a text.</summary>
    public TextDecoder(DocumentText text, int block)
        : this(text, text.Blocks[block].Start, text.Blocks[block].Length, text.Blocks[block].Length)
    {
    }

    private TextDecoder(DocumentText text, int start, int length, int longest)
    {
        (_blocks, _start) = (text.Blocks, start);
        _utf8 = text.Utf8.Slice(start, length).Lend();
        _text = ArrayPool<char>.Shared.Rent(longest); // A text never has more characters than bytes.
    }

    /// <summary>The characters of a block that was read, until the next one.</summary>
    public ReadOnlySpan<char> Decode(int block) =>
        _text.AsSpan(0, Encoding.UTF8.GetChars(_utf8.Span.Slice(_blocks[block].Start - _start, _blocks[block].Length), _text));

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        _utf8.Dispose();
        ArrayPool<char>.Shared.Return(_text);
    }

    private static int LongestOf(PackedList<TextBlock> blocks)
    {
        int longest = 0;
        foreach (TextBlock block in blocks)
        {
            longest = Math.Max(longest, block.Length);
        }

        return longest;
    }
}
