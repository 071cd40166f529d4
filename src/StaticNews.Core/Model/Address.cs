namespace StaticNews.Model;

/// <summary>The value of an href or src as its author wrote it.</summary>
/// <param name="Offset">Where it stands in the UTF-8 HTML of its body.</param>
/// <param name="Kind">How it was written.</param>
/// <param name="Destination">As written, without the scheme of a topic; empty for a phrase.</param>
/// <param name="Phrase">The link's text without marks, or the picture's alternative text.</param>
/// <param name="Heading">Index into the document's headings of the section it stands in, -1 before the first.</param>
/// <param name="Block">Index into the document's text of the block it stands in, -1 within a heading.</param>
/// <param name="At">Where its text begins within that block.</param>
/// <param name="IsListed">Whether it is an item under a further-reading heading.</param>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct Address(
    int Offset, AddressKind Kind, string Destination, string Phrase, int Heading, int Block, int At, bool IsListed, int Line, int Column);
