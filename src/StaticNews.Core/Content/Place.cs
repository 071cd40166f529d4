namespace StaticNews.Content;

/// <summary>The file of a body and the line, from 0, on which the body begins.</summary>
internal sealed record Place(string File, int LineOffset);
