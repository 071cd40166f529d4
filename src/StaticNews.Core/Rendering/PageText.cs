using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace StaticNews.Rendering;

/// <summary>What templates write, as UTF-8 at once; its memory is used again for the next page.</summary>
internal sealed class PageText : IScriptOutput, IBufferWriter<byte>
{
    private const int Usual = 64 * 1024;

    private byte[] _bytes = new byte[Usual];

    /// <summary>How much was written since <see cref="Begin"/>.</summary>
    public int Length { get; private set; }

    /// <summary>What was written since <see cref="Begin"/>; valid until the next page begins.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Begins another page.</summary>
    public void Begin() => Length = 0;

    /// <summary>Writes text.</summary>
    public void Write(ReadOnlySpan<char> text) => Advance(Encoding.UTF8.GetBytes(text, GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));

    /// <summary>Writes UTF-8.</summary>
    public void Write(ReadOnlySpan<byte> text)
    {
        text.CopyTo(GetSpan(text.Length));
        Advance(text.Length);
    }

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    private void Reserve(int size)
    {
        if (_bytes.Length - Length < Math.Max(size, 1))
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + size));
        }
    }
}
