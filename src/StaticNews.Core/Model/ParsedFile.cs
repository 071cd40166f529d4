using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>What parsing a file of a path and content hash gave; the document is null when it cannot be used.</summary>
public sealed record ParsedFile(string Path, string Hash, Document? Document, ImmutableArray<Diagnostic> Diagnostics);
