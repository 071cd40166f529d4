using System.Buffers;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Texts as characters, one after another in the same memory: as strings, those of a whole site would all be thrown away again.</summary>
internal sealed class TextDecoder : IDisposable
{
    private char[] _text = [];

    /// <summary>The characters of a text, until the next one.</summary>
    public ReadOnlySpan<char> Decode(TextBlock block)
    {
        ReadOnlySpan<byte> utf8 = block.Utf8.Span;
        if (_text.Length < utf8.Length) // A text never has more characters than bytes.
        {
            Dispose();
            _text = ArrayPool<char>.Shared.Rent(utf8.Length);
        }

        return _text.AsSpan(0, Encoding.UTF8.GetChars(utf8, _text));
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (_text.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_text);
            _text = [];
        }
    }
}
