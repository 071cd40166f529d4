using MemoryPack;

namespace StaticNews.Model;

/// <summary>A correction of a published article.</summary>
[MemoryPackable]
public sealed partial record Correction(DateTimeOffset Date, string Text);
