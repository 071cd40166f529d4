namespace StaticNews.Graph;

/// <summary>A place where a text names a subject.</summary>
/// <param name="Subject">Number of the subject.</param>
/// <param name="Heading">Index of the heading it stands in or below, -1 before the first.</param>
/// <param name="Block">Index of the text block, -1 in the heading itself.</param>
/// <param name="At">Where the name begins in it.</param>
internal readonly record struct NamedPlace(int Subject, int Heading, int Block, int At);
