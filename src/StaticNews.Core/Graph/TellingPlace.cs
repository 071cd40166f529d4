namespace StaticNews.Graph;

/// <summary>Where a document writes a term that tells what it is about.</summary>
/// <param name="Term">The number of the term.</param>
/// <param name="Block">Index of the text block, -1 for a term that is not found.</param>
/// <param name="At">Where the word begins in it.</param>
/// <param name="IsName">Whether it is written as a name there.</param>
internal readonly record struct TellingPlace(int Term, int Block, int At, bool IsName);
