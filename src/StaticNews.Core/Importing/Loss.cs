using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>Something that did not come along: its kind, its place in the old site's file, and what became of it.</summary>
public sealed record Loss(LossKind Kind, SourceLocation At, string Detail);
