using System.Collections.Immutable;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Reads what <see cref="ParsedWriter"/> wrote. Places that lie outside of what they point into are refused: later stages take them as they are.</summary>
internal static class ParsedReader
{
    /// <summary>Reads one file.</summary>
    public static ParsedFile File(ref StateReader from) => new(from.Text(), from.Text(), from.Optional(Document), from.List(Diagnostic));

    private static Diagnostic Diagnostic(ref StateReader from) => new(from.Text(), from.Choice<Severity>(), Place(ref from), from.Text(), from.Text());

    private static SourceLocation Place(ref StateReader from) => new(from.Text(), from.Number(), from.Number());

    private static Document Document(ref StateReader from)
    {
        Document document = new()
        {
            Path = from.Text(),
            Kind = from.Choice<DocumentKind>(),
            Front = Front(ref from),
            Section = from.Text(),
            Folder = from.Text(),
            Slug = from.Text(),
            Headings = HeadingList.Of(from.List(Heading).AsSpan()),
            Text = Text(ref from, out ReadOnlySpan<byte> utf8),
            Definitions = from.List(Definition),
            Body = Body(ref from),
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

    private static Heading Heading(ref StateReader from) => new(from.Text(), from.Text(), from.Number(), from.Number());

    private static Definition Definition(ref StateReader from) => new(from.Text(), from.Text());

    /// <summary>The blocks, then their texts.</summary>
    private static DocumentText Text(ref StateReader from, out ReadOnlySpan<byte> utf8)
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

    private static Body Body(ref StateReader from)
    {
        Body body = new(from.Bytes(), Addresses(ref from));
        int before = 0;
        foreach (Address address in body.Addresses)
        {
            before = address.Offset >= before && address.Offset <= body.Html.Length ? address.Offset : throw new InvalidDataException();
        }

        return body;
    }

    /// <summary>The addresses, then their texts.</summary>
    private static AddressList Addresses(ref StateReader from)
    {
        ImmutableArray<(int Length, Address Address)> heads = from.List(Address);
        ReadOnlyMemory<byte> rest = heads.All(h => h.Address.DestinationLength >= 0 && h.Address.DestinationLength <= h.Length) ? from.InMemory(heads.Sum(h => (long)h.Length)) : throw new InvalidDataException();
        Address[] addresses = new Address[heads.Length];
        for (int a = 0; a < addresses.Length; a++)
        {
            (int length, Address address) = heads[a];
            addresses[a] = address with { Utf8 = rest[..length] };
            rest = rest[length..];
        }

        return AddressList.Of(addresses);
    }

    private static (int Length, Address Address) Address(ref StateReader from)
    {
        (int offset, AddressKind kind, int length) = (from.Number(), from.Choice<AddressKind>(), from.Number());
        return (length, new(offset, kind, default, from.Number(), from.Number(), from.Number(), from.Number(), from.Flag(), from.Flag(), from.Number(), from.Number()));
    }

    private static FrontMatter Front(ref StateReader from) => new()
    {
        Title = from.Text(),
        At = Place(ref from),
        Date = from.InstantOrNull(),
        Updated = from.InstantOrNull(),
        Expires = from.InstantOrNull(),
        Embargo = from.InstantOrNull(),
        Url = from.TextOrNull(),
        Draft = from.Flag(),
        Topics = from.List(Word),
        Authors = from.List(Word),
        Summary = from.Text(),
        Image = from.Optional(Image),
        Aliases = from.List(Word),
        FurtherReading = from.List(Word),
        AlsoKnownAs = from.List(Word),
        Kicker = from.Text(),
        Dateline = from.Text(),
        Series = from.Text(),
        Language = from.TextOrNull(),
        Corrections = from.List(Correction),
        Featured = from.Flag(),
        NoIndex = from.Flag(),
        Weight = from.Number(),
        RelatedOff = from.Flag(),
        RelatedPins = from.List(Word),
        FurtherReadingAt = from.Optional(Place),
        Id = from.Text(),
        Kind = from.Choice<ArticleKind>(),
        Paywall = from.Flag(),
        TranslationKey = from.Text(),
        Updates = from.List(Update),
        KeyPoints = from.List(Body),
        Template = from.Text(),
        TemplateAt = from.Optional(Place),
        Params = ImmutableDictionary<string, string>.Empty.SetItems(from.List(Param)),
    };

    private static string Word(ref StateReader from) => from.Text();

    private static KeyValuePair<string, string> Param(ref StateReader from) => new(from.Text(), from.Text());

    private static ImageRef Image(ref StateReader from) => new(from.Text(), from.Text(), from.Text(), from.Text(), Place(ref from));

    private static Correction Correction(ref StateReader from) => new(from.Instant(), from.Text());

    private static LiveUpdate Update(ref StateReader from) => new(from.Instant(), from.Text(), Body(ref from), Place(ref from), from.Number());
}
