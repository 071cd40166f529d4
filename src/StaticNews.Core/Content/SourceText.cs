using System.Text;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Decodes files strictly: UTF-8, no NUL, line ends as LF, no byte order mark.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>The text, or an error with the offset of the first bad byte.</summary>
    public static Checked<string> Decode(SourceFile file)
    {
        string text;
        try
        {
            text = Strict.GetString(file.Bytes.Span);
        }
        catch (DecoderFallbackException e)
        {
            return Bad(file, $"the file is not UTF-8 at byte {e.Index}", "Save it as UTF-8.");
        }

        if (text.AsSpan().IndexOfAny('\0', '\u0001') >= 0)
        {
            return Bad(file, "the file holds control characters", "Remove them, or move the file to static/.");
        }

        return new(text.TrimStart('\uFEFF').ReplaceLineEndings("\n"), []);
    }

    private static Checked<string> Bad(SourceFile file, string message, string remedy) =>
        new(null, [Diagnostic.Error("SN1003", new(file.Path), message, remedy)]);
}
