using System.Text;

namespace StaticNews.Model;

/// <summary>A heading of an article.</summary>
/// <param name="Utf8">Its plain text and its unique id as UTF-8.</param>
/// <param name="TitleLength">Bytes of the text.</param>
/// <param name="Level">From 2 to 6.</param>
/// <param name="Line">In the file, from 1.</param>
public readonly record struct Heading(ReadOnlyMemory<byte> Utf8, int TitleLength, int Level, int Line)
{
    /// <summary>A heading by its plain text and id.</summary>
    public Heading(string title, string id, int level, int line)
        : this(Encoding.UTF8.GetBytes(title + id), Encoding.UTF8.GetByteCount(title), level, line)
    {
    }

    /// <summary>Its plain text. Made anew each time.</summary>
    public string Title => Encoding.UTF8.GetString(TitleUtf8.Span);

    /// <summary>The same as UTF-8.</summary>
    public ReadOnlyMemory<byte> TitleUtf8 => Utf8[..TitleLength];

    /// <summary>Its unique id. Made anew each time.</summary>
    public string Id => Encoding.UTF8.GetString(Utf8.Span[TitleLength..]);
}
