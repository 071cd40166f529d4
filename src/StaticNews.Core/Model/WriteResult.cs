using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>What writing a site changed on disk.</summary>
public sealed record WriteResult(int Written, int Unchanged, int Deleted, ImmutableArray<Diagnostic> Diagnostics);
