namespace StaticNews.Graph;

/// <summary>A link or resolved phrase from one document to another.</summary>
/// <param name="From">Index of the document that links.</param>
/// <param name="To">Index of the document linked to.</param>
/// <param name="Address">Index of the address in the body, -1 when it stands in front matter.</param>
internal readonly record struct Link(int From, int To, int Address);
