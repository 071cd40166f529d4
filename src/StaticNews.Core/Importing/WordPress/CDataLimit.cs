namespace StaticNews.Importing.WordPress;

/// <summary>Passes a stream on, and ends it with an error when one CDATA section is longer than a limit: an XML reader holds each of them whole.</summary>
internal sealed class CDataLimit(Stream inner, long limit) : Stream
{
    private int _opening;
    private int _closing;
    private long _length;
    private bool _isInside;
    private bool _isOver;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private static ReadOnlySpan<byte> Open => "<![CDATA["u8;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        Count(buffer[..read]);
        return _isOver || _length > limit + "]]>".Length ? throw new OverlongException() : read;
    }

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        for (int at = 0; at < bytes.Length; at++)
        {
            int skipped = _isInside ? (_closing > 0 ? 0 : bytes[at..].IndexOf((byte)']')) : _opening > 0 ? 0 : bytes[at..].IndexOf((byte)'<');
            if (skipped < 0)
            {
                _length += _isInside ? bytes.Length - at : 0;
                return;
            }

            at += skipped;
            if (_isInside)
            {
                _length += skipped + 1;
                _isOver |= _length > limit + "]]>".Length;
                _isInside = !(bytes[at] == '>' && _closing >= 2);
                _closing = bytes[at] == ']' ? _closing + 1 : 0;
            }
            else
            {
                _opening = bytes[at] == Open[_opening] ? _opening + 1 : bytes[at] == '<' ? 1 : 0;
                (_isInside, _opening, _length) = _opening == Open.Length ? (true, 0, 0) : (false, _opening, 0);
            }
        }
    }

    /// <summary>A section is longer than the limit.</summary>
    public sealed class OverlongException : Exception;
}
