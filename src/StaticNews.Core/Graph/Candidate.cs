namespace StaticNews.Graph;

/// <summary>What a phrase may mean, and how well it fits from 0 to 1; the document is null for a topic that nobody wrote.</summary>
internal readonly record struct Candidate(Article? Document, string Title, string Url, double Score);
