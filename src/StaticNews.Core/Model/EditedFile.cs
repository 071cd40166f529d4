using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>A source file as it would be after some replacements.</summary>
/// <param name="Before">The file that they were made on.</param>
/// <param name="Bytes">The new content.</param>
/// <param name="Lines">What changed, by line.</param>
public sealed record EditedFile(SourceFile Before, ReadOnlyMemory<byte> Bytes, ImmutableArray<EditedLine> Lines);
