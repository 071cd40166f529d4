namespace StaticNews.Model;

/// <summary>The words of a document without marks.</summary>
/// <param name="Blocks">In order.</param>
/// <param name="Utf8">The words of all blocks, one behind the other; link texts included, code left out.</param>
public readonly record struct DocumentText(PackedList<TextBlock> Blocks, KeptBytes Utf8)
{
    /// <summary>No words.</summary>
    public static DocumentText None { get; } = new(default, default);

    /// <summary>The words of a block as UTF-8.</summary>
    public KeptBytes Utf8Of(int block) => Utf8.Slice(Blocks[block].Start, Blocks[block].Length);

    /// <summary>The words of a block, made anew each time.</summary>
    public string Of(int block) => Utf8Of(block).Text();
}
