using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace StaticNews.Rendering;

/// <summary>What templates write, as UTF-8 at once; its memory is used again for the next page.</summary>
internal sealed class PageText : IScriptOutput, IBufferWriter<byte>
{
    private const int Usual = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new(Usual);

    /// <summary>What was written since <see cref="Begin"/>; valid until the next page begins.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <summary>Begins another page.</summary>
    public void Begin() => _bytes.ResetWrittenCount();

    /// <summary>Writes text.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        Span<byte> free = _bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        _bytes.Advance(Encoding.UTF8.GetBytes(text, free));
    }

    /// <summary>Writes UTF-8.</summary>
    public void Write(ReadOnlySpan<byte> text) => _bytes.Write(text);

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    /// <inheritdoc/>
    public void Advance(int count) => _bytes.Advance(count);

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.GetMemory(sizeHint);

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => _bytes.GetSpan(sizeHint);
}
