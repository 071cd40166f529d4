using MemoryPack;

namespace StaticNews.Model;

/// <summary>A picture as written in front matter.</summary>
[MemoryPackable]
public sealed partial record ImageRef(string Src, string Alt, string Caption, string Credit, SourceLocation At);
