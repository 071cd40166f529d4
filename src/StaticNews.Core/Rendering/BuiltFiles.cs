using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Rendering;

/// <summary>The files of the finished site, and how many of them are pages.</summary>
internal sealed record BuiltFiles(ImmutableArray<OutputFile> Files, int Pages);
