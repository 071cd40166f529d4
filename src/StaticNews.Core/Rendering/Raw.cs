using System.Buffers;
using System.Text;

namespace StaticNews.Rendering;

/// <summary>HTML that the engine made; the only kind of value that a template prints without escaping.</summary>
internal sealed class Raw
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly Action<IBufferWriter<byte>>? _make;
    private readonly Action<ModelHash>? _key;
    private readonly string? _html;
    private string? _text;

    /// <summary>Finished HTML.</summary>
    public Raw(string html) => _html = html;

    /// <summary>Finished HTML as UTF-8.</summary>
    public Raw(ReadOnlyMemory<byte> html) => _utf8 = html;

    /// <summary>HTML that is made when a template prints it, as UTF-8; <paramref name="key"/> adds all that it is made of to a fingerprint, which must cost less.</summary>
    public Raw(Action<IBufferWriter<byte>> make, Action<ModelHash> key) => (_make, _key) = (make, key);

    /// <summary>Nothing.</summary>
    public static Raw Empty { get; } = new("");

    /// <summary>Writes it as UTF-8.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        if (_html is not null)
        {
            Encoding.UTF8.GetBytes(_html, output);
        }
        else if (_make is not null)
        {
            _make(output);
        }
        else
        {
            output.Write(_utf8.Span);
        }
    }

    /// <summary>Adds it to a fingerprint.</summary>
    public void AddTo(ModelHash hash)
    {
        if (_key is not null)
        {
            _key(hash);
        }
        else if (_html is not null)
        {
            hash.Add(_html);
        }
        else
        {
            hash.Add(_utf8.Span);
        }
    }

    /// <summary>The HTML, for a template that does more with it than print it.</summary>
    public override string ToString() => _html ?? (_text ??= Text());

    private string Text()
    {
        ArrayBufferWriter<byte> bytes = new();
        WriteTo(bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
