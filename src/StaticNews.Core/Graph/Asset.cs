using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A file beside the text that is copied to its address.</summary>
internal sealed record Asset(SourceFile File, string Url);
