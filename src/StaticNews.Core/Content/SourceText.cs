using System.Buffers;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Decodes files strictly: UTF-8 without NUL; line ends become LF, other control characters spaces, a byte order mark nothing.</summary>
internal static class SourceText
{
    private const char Mark = '\uFEFF';

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>What neither HTML nor XML can hold; text of older systems does. The two beyond ASCII are searched for apart, since a mixed set is searched slowly.</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Except(['\t', '\n']), '\u007F']);

    /// <summary>The text, or an error with the place of the first bad byte.</summary>
    public static Checked<string> Decode(SourceFile file)
    {
        using LentBytes bytes = file.Bytes.Lend();
        Diagnostic? problem = Problem(file.Path, bytes.Span);
        return problem is null ? new(WithoutControls(Strict.GetString(bytes.Span).TrimStart(Mark)), []) : new(null, [problem]);
    }

    /// <summary>The text of bytes without a <see cref="Problem"/>, in <paramref name="memory"/> that has as many characters as they are.</summary>
    public static ReadOnlySpan<char> Decode(ReadOnlySpan<byte> bytes, Span<char> memory)
    {
        ReadOnlySpan<char> text = memory[..Strict.GetChars(bytes, memory)].TrimStart(Mark);
        return HoldsControls(text) ? WithoutControls(text.ToString()) : text;
    }

    /// <summary>What is wrong with the bytes of a file, or null.</summary>
    public static Diagnostic? Problem(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
        }
        catch (DecoderFallbackException e)
        {
            return Bad(path, bytes, Math.Max(e.Index, 0), $"the file is not UTF-8 at byte {e.Index}", "Save it as UTF-8.");
        }

        int zero = bytes.IndexOf((byte)0);
        return zero >= 0 ? Bad(path, bytes, zero, $"the file holds a NUL at byte {zero}, so it is not text", "Remove it, or move the file to static/.") : null;
    }

    /// <summary>Whether <see cref="WithoutControls"/> would change the text.</summary>
    public static bool HoldsControls(ReadOnlySpan<char> text) => text.ContainsAny(Controls) || text.ContainsAnyInRange('\uFFFE', '\uFFFF');

    /// <summary>LF at every line's end, a space for each other control character: lines and columns stay as editors count them.</summary>
    public static string WithoutControls(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\uFFFE', '\uFFFF'))
        {
            text = text.Replace('\uFFFE', ' ').Replace('\uFFFF', ' ');
        }

        int at = text.AsSpan().IndexOfAny(Controls);
        if (at < 0)
        {
            return text;
        }

        StringBuilder clean = new(text.Length);
        int done = 0;
        for (; at >= 0; at = text.AsSpan(done).IndexOfAny(Controls) is >= 0 and var next ? done + next : -1)
        {
            clean.Append(text, done, at - done);
            bool endsLine = text[at] == '\r';
            bool isPair = endsLine && at + 1 < text.Length && text[at + 1] == '\n';
            clean.Append(isPair ? "" : endsLine ? "\n" : " ");
            done = at + 1;
        }

        return clean.Append(text, done, text.Length - done).ToString();
    }

    private static Diagnostic Bad(string path, ReadOnlySpan<byte> bytes, int at, string message, string remedy)
    {
        ReadOnlySpan<byte> before = bytes[..at];
        SourceLocation where = new(path, before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n'));
        return Diagnostic.Error("SN1003", where, message, remedy);
    }
}
