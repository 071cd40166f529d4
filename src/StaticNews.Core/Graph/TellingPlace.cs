namespace StaticNews.Graph;

/// <summary>A word that tells what a document is about.</summary>
/// <param name="Term">The number of its term.</param>
/// <param name="Word">As the document writes it.</param>
/// <param name="IsName">Whether it is written as a name.</param>
internal readonly record struct TellingWord(int Term, string Word, bool IsName);
