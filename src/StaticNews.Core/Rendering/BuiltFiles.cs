using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Rendering;

/// <summary>The files of the finished site.</summary>
internal sealed record BuiltFiles(ImmutableArray<OutputFile> Files);
