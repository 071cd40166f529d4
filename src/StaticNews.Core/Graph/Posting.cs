namespace StaticNews.Graph;

/// <summary>A document that has a term, and what the term weighs there.</summary>
internal readonly record struct Posting(int Document, float Weight);
