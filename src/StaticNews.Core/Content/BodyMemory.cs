using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Markdig;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>What is needed to read a body and to write its HTML, used for one body after another: made anew for each, it would be most of what parsing throws away.</summary>
internal sealed class BodyMemory(MarkdownPipeline pipeline, Shelf shelf)
{
    private const int MostText = 256 * 1024;

    /// <summary>Takes what documents keep.</summary>
    public Shelf Shelf => shelf;

    /// <summary>Writes the HTML.</summary>
    public BodyRenderer Renderer { get; } = new(pipeline);

    /// <summary>The texts of all blocks, one behind the other.</summary>
    public ArrayBufferWriter<char> Text { get; } = new();

    /// <summary>Where each block stands, and which characters of the text it has.</summary>
    public List<(int Heading, int Line, Range Text)> Blocks { get; } = [];

    /// <summary>The addresses in the order of their numbers, offsets not yet known, each with the place of its texts and how many characters its phrase has.</summary>
    public List<(Range Texts, int Length, Address Address)> Addresses { get; } = [];

    /// <summary>The texts of all addresses as UTF-8, one behind the other.</summary>
    public ArrayBufferWriter<byte> AddressTexts { get; } = new();

    /// <summary>The headings.</summary>
    public List<Heading> Headings { get; } = [];

    /// <summary>The ids of the headings.</summary>
    public HeadingIds Ids { get; } = new();

    /// <summary>Whether it is worth keeping.</summary>
    public bool IsSmall => Renderer.IsSmall && Text.Capacity <= MostText && AddressTexts.Capacity <= MostText;

    /// <summary>The text that was read, kept.</summary>
    public DocumentText KeepText()
    {
        ReadOnlySpan<char> text = Text.WrittenSpan;
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        TextBlock[] blocks = new TextBlock[Blocks.Count];
        int at = 0;
        for (int b = 0; b < blocks.Length; b++)
        {
            int bytes = Encoding.UTF8.GetBytes(text[Blocks[b].Text], utf8.AsSpan(at));
            blocks[b] = new TextBlock(Blocks[b].Heading, Blocks[b].Line, at, bytes);
            at += bytes;
        }

        KeptBytes kept = Shelf.Keep(utf8.AsSpan(0, at));
        ArrayPool<byte>.Shared.Return(utf8);
        return new(new(Shelf.Copy(MemoryMarshal.AsBytes(blocks.AsSpan()))), kept);
    }

    /// <summary>The abbreviations that the text introduces.</summary>
    public ImmutableArray<Definition> Definitions()
    {
        ImmutableArray<Definition> found = [];
        foreach ((_, _, Range block) in Blocks)
        {
            ReadOnlySpan<char> text = Text.WrittenSpan[block];
            found = text.Contains(" (", StringComparison.Ordinal) ? found.AddRange(Content.Definitions.In(text.ToString())) : found;
        }

        return found;
    }

    /// <summary>An address with its texts, which lie there until the next body is read, and whether it is part of a sentence, which is known when its whole block is read.</summary>
    public Address AddressOf(int number)
    {
        (Range texts, int length, Address address) = Addresses[number];
        address = address with { Utf8 = AddressTexts.WrittenMemory[texts] };
        return address.Block < 0 ? address : address with { IsInProse = Prose.Surrounds(Text.WrittenSpan[Blocks[address.Block].Text], address.At, length) };
    }

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
