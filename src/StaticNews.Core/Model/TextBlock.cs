namespace StaticNews.Model;

/// <summary>A paragraph, list item or table row as plain text.</summary>
/// <param name="Heading">Index into the document's headings of the section it stands in, -1 before the first.</param>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Text">Its words; link texts included, code left out.</param>
public sealed record TextBlock(int Heading, int Line, string Text);
