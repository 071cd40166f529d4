using System.Globalization;
using System.Text;

namespace StaticNews.Content;

/// <summary>
/// A writer that stops a body whose HTML grows beyond what a page may weigh, as crafted reference links make it. It writes by itself:
/// what it is derived from takes characters from others than strings only by way of an array that it rents.
/// </summary>
internal sealed class CappedWriter(StringBuilder html, int most) : StringWriter(html, CultureInfo.InvariantCulture)
{
    private readonly StringBuilder _html = html;

    /// <inheritdoc/>
    public override void Write(char value) => Roomy(1).Append(value);

    /// <inheritdoc/>
    public override void Write(string? value) => Roomy(value?.Length ?? 0).Append(value);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Roomy(count).Append(buffer, index, count);

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Roomy(buffer.Length).Append(buffer);

    private StringBuilder Roomy(int more) => _html.Length + more <= most ? _html : throw new PageTooLargeException();
}
