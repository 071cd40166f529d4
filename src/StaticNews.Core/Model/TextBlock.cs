using System.Text;

namespace StaticNews.Model;

/// <summary>A paragraph, list item or table row as plain text.</summary>
/// <param name="Heading">Index into the document's headings of the section it stands in, -1 before the first.</param>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Utf8">Its words as UTF-8; link texts included, code left out. Half as long as a string, and all blocks of a document lie in one array.</param>
public readonly record struct TextBlock(int Heading, int Line, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>Its words, made anew each time.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8.Span);
}
