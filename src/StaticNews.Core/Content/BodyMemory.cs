using System.Buffers;
using Markdig;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>What is needed to read a body and to write its HTML, used for one body after another: made anew for each, it would be most of what parsing throws away.</summary>
internal sealed class BodyMemory(MarkdownPipeline pipeline, Slab slab)
{
    private const int MostText = 256 * 1024;

    /// <summary>What documents keep is put here.</summary>
    public Slab Slab => slab;

    /// <summary>Writes the HTML.</summary>
    public BodyRenderer Renderer { get; } = new(pipeline);

    /// <summary>The texts of all blocks, one behind the other.</summary>
    public ArrayBufferWriter<char> Text { get; } = new();

    /// <summary>Where each block stands and how many characters it has.</summary>
    public List<(int Heading, int Line, int Length)> Blocks { get; } = [];

    /// <summary>The addresses in the order of their numbers, offsets not yet known, each with the place of its texts.</summary>
    public List<(Range Texts, Address Address)> Addresses { get; } = [];

    /// <summary>The texts of all addresses as UTF-8, one behind the other.</summary>
    public ArrayBufferWriter<byte> AddressTexts { get; } = new();

    /// <summary>The headings.</summary>
    public List<Heading> Headings { get; } = [];

    /// <summary>The ids of the headings.</summary>
    public HeadingIds Ids { get; } = new();

    /// <summary>Whether it is worth keeping.</summary>
    public bool IsSmall => Renderer.IsSmall && Text.Capacity <= MostText && AddressTexts.Capacity <= MostText;

    /// <summary>Begins another body.</summary>
    public void Clear()
    {
        Text.ResetWrittenCount();
        Blocks.Clear();
        Addresses.Clear();
        AddressTexts.ResetWrittenCount();
        Headings.Clear();
        Ids.Clear();
    }
}
