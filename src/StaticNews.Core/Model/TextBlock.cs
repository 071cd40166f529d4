namespace StaticNews.Model;

/// <summary>A paragraph, list item or table row of a document's text.</summary>
/// <param name="Heading">Index into the document's headings of the section it stands in, -1 before the first.</param>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Start">Where its words begin in the text of the document, in bytes.</param>
/// <param name="Length">How many bytes they are.</param>
public readonly record struct TextBlock(int Heading, int Line, int Start, int Length);
