using System.Text;

namespace StaticNews.Model;

/// <summary>The value of an href or src as its author wrote it.</summary>
/// <param name="Offset">Where it stands in the UTF-8 HTML of its body.</param>
/// <param name="Kind">How it was written.</param>
/// <param name="Utf8">Destination and phrase as UTF-8: most are read once, and the strings of all addresses would be most objects of a large site.</param>
/// <param name="DestinationLength">Bytes of the destination.</param>
/// <param name="Heading">Index into the document's headings of the section it stands in, -1 before the first.</param>
/// <param name="Block">Index into the document's text of the block it stands in, -1 within a heading.</param>
/// <param name="At">Where its text begins within that block.</param>
/// <param name="IsListed">Whether it is an item under a further-reading heading.</param>
/// <param name="IsInProse">Whether words of the same sentence stand before or behind it.</param>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct Address(
    int Offset, AddressKind Kind, ReadOnlyMemory<byte> Utf8, int DestinationLength, int Heading, int Block, int At, bool IsListed, bool IsInProse, int Line, int Column)
{
    /// <summary>An address that stands in no body.</summary>
    public Address(AddressKind kind, string destination, string phrase, int line, int column)
        : this(0, kind, Encoding.UTF8.GetBytes(destination + phrase), Encoding.UTF8.GetByteCount(destination), -1, -1, 0, IsListed: false, IsInProse: false, line, column)
    {
    }

    /// <summary>As written, without the scheme of a topic; empty for a phrase. Made anew each time.</summary>
    public string Destination => Encoding.UTF8.GetString(Utf8.Span[..DestinationLength]);

    /// <summary>The link's text without marks, or the picture's alternative text. Made anew each time.</summary>
    public string Phrase => Encoding.UTF8.GetString(Utf8.Span[DestinationLength..]);

    /// <summary>The phrase by itself.</summary>
    public Address WithoutDestination() => this with { Utf8 = Utf8[DestinationLength..], DestinationLength = 0 };
}
