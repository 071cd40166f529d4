using System.Globalization;
using System.Text;

namespace StaticNews.Content;

/// <summary>A writer that stops a body whose HTML grows beyond what a page may weigh, as crafted reference links make it.</summary>
internal sealed class CappedWriter(StringBuilder html, int most) : StringWriter(html, CultureInfo.InvariantCulture)
{
    /// <inheritdoc/>
    public override void Write(char value)
    {
        Check(1);
        base.Write(value);
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        base.Write(value);
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        base.Write(buffer, index, count);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    private void Check(int more)
    {
        if (GetStringBuilder().Length + more > most)
        {
            throw new PageTooLargeException();
        }
    }
}
