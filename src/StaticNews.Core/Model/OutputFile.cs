namespace StaticNews.Model;

/// <summary>A file of the finished site: its path relative to the output folder and its bytes, or the file to copy.</summary>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes, string? CopyFrom = null, string? SourceHash = null);
