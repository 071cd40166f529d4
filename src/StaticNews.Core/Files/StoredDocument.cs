using System.Collections.Immutable;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>A document as the store keeps it. Places that lie outside of what they point into are refused: later stages take them as they are.</summary>
internal static class StoredDocument
{
    /// <summary>Writes a document.</summary>
    public static void Write(StateWriter to, Document document)
    {
        to.Text(document.Path);
        to.Number((int)document.Kind);
        StoredFrontMatter.Write(to, document.Front);
        to.Text(document.Section);
        to.Text(document.Folder);
        to.Text(document.Slug);
        to.List(document.Headings, Write);
        to.List(document.Text.Blocks, Write);
        to.Raw(document.Text.Utf8);
        to.List(document.Definitions, Write);
        StoredBody.Write(to, document.Body);
        to.Bytes(document.Terms.Packed);
        to.Number(document.Terms.Length);
        to.Text(document.Lead);
        to.Number(document.Words);
    }

    /// <summary>Reads what was written.</summary>
    public static Document Read(ref StateReader from)
    {
        Document document = new()
        {
            Path = from.Text(),
            Kind = from.Choice<DocumentKind>(),
            Front = StoredFrontMatter.Read(ref from),
            Section = from.Text(),
            Folder = from.Text(),
            Slug = from.Text(),
            Headings = HeadingList.Of(from.List(ReadHeading).AsSpan()),
            Text = ReadText(ref from, out ReadOnlySpan<byte> utf8),
            Definitions = from.List(ReadDefinition),
            Body = StoredBody.Read(ref from),
            Terms = new TermCounts(from.Bytes(), from.Number()),
            Lead = from.Text(),
            Words = from.Number(),
        };
        bool isWhole = document.Terms.Packed.Length % TermCounts.TermSize == 0
            && document.Text.Blocks.All(b => b.Heading >= -1 && b.Heading < document.Headings.Length)
            && document.Body.Addresses.All(a => a.Heading >= -1 && a.Heading < document.Headings.Length);
        return isWhole && AreWithin(document.Body.Addresses, document.Text.Blocks, utf8) ? document : throw new InvalidDataException();
    }

    private static bool AreWithin(AddressList addresses, PackedList<TextBlock> blocks, ReadOnlySpan<byte> utf8)
    {
        foreach (Address address in addresses)
        {
            bool isWithin = address.Block == -1 || (address.Block >= 0 && address.Block < blocks.Length && address.At >= 0
                && address.At <= Encoding.UTF8.GetCharCount(utf8.Slice(blocks[address.Block].Start, blocks[address.Block].Length)));
            if (!isWithin)
            {
                return false;
            }
        }

        return true;
    }

    private static void Write(StateWriter to, Heading heading)
    {
        to.Text(heading.Title);
        to.Text(heading.Id);
        to.Number(heading.Level);
        to.Number(heading.Line);
    }

    private static Heading ReadHeading(ref StateReader from) => new(from.Text(), from.Text(), from.Number(), from.Number());

    private static void Write(StateWriter to, Definition definition)
    {
        to.Text(definition.Long);
        to.Text(definition.Short);
    }

    private static Definition ReadDefinition(ref StateReader from) => new(from.Text(), from.Text());

    private static void Write(StateWriter to, TextBlock block)
    {
        to.Number(block.Heading);
        to.Number(block.Line);
        to.Number(block.Length);
    }

    /// <summary>The blocks, then their texts.</summary>
    private static DocumentText ReadText(ref StateReader from, out ReadOnlySpan<byte> utf8)
    {
        ImmutableArray<(int Heading, int Line, int Length)> heads = from.List(static (ref StateReader r) => (r.Number(), r.Number(), r.Number()));
        KeptBytes kept = heads.All(h => h.Length >= 0) ? from.Raw(heads.Sum(h => (long)h.Length), out utf8) : throw new InvalidDataException();
        TextBlock[] blocks = new TextBlock[heads.Length];
        int start = 0;
        for (int b = 0; b < blocks.Length; b++)
        {
            (int heading, int line, int length) = heads[b];
            blocks[b] = new TextBlock(heading, line, start, length);
            start += length;
        }

        return new(PackedList<TextBlock>.Of(blocks), kept);
    }
}
