using System.Buffers;
using System.Globalization;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>
/// One walk over a parsed body: gathers its text block by block, gives its headings their ids, and takes the addresses out, leaving the
/// number of each in its place.
/// </summary>
internal sealed class BodyReader(BodyMemory memory, Place place, List<Diagnostic> found)
{
    private const int LeadLength = 300;

    private readonly BodyFaults _faults = new(place, found);
    private int _start;
    private LeafBlock? _open;
    private WordCount _words;

    /// <summary>Characters of all addresses: one long definition that thousands of links name is written out for each.</summary>
    private long _written;

    /// <summary>Words of all text that was read.</summary>
    public int Words => _words.Total;

    /// <summary>The first paragraph that has text, cut short; or empty.</summary>
    public string Lead { get; private set; } = "";

    /// <summary>Walks the document; addresses that could run code are errors.</summary>
    public void Read(MarkdownDocument document)
    {
        Walk(document);
        Close();
        if (_written > MarkdownParser.MaxOutput)
        {
            throw new PageTooLargeException();
        }

        _faults.CheckLinks(memory.Addresses.Count);
    }

    private void Walk(ContainerBlock container)
    {
        foreach (Block block in container)
        {
            switch (block)
            {
                case LeafBlock leaf:
                    Open(leaf);
                    Walk(leaf.Inline);
                    break;
                case CustomContainer news:
                    _faults.CheckName(news);
                    Walk(news);
                    break;
                case ContainerBlock inner:
                    Walk(inner);
                    break;
            }
        }
    }

    private void Walk(ContainerInline? inlines)
    {
        for (Inline? inline = inlines?.FirstChild; inline is not null; inline = InlineOrder.After(inline, inlines!))
        {
            switch (inline)
            {
                case LinkInline link:
                    Take(link);
                    break;
                case AutolinkInline { IsEmail: false } auto:
                    _faults.CheckScheme(auto.Url, isImage: false, auto);
                    break;
                case LiteralInline literal:
                    _words.Add(literal.Content.AsSpan());
                    memory.Text.Write(_open is null ? default : literal.Content.AsSpan());
                    break;
                default:
                    PlainText.Append(_open is null ? null : inline, memory.Text);
                    break;
            }
        }
    }

    private void Open(LeafBlock leaf)
    {
        Close();
        if (leaf is HeadingBlock heading)
        {
            memory.Headings.Add(memory.Ids.Assign(heading, place.LineOffset));
        }

        _open = leaf is HeadingBlock or CodeBlock || leaf.Inline is null ? null : leaf;
    }

    private void Close()
    {
        if (_open is null)
        {
            return;
        }

        ReadOnlySpan<char> text = memory.Text.WrittenSpan[_start..];
        if (Lead.Length == 0 && _open is ParagraphBlock { Parent: MarkdownDocument })
        {
            Lead = PlainText.Cut(text.Trim(), LeadLength);
        }

        memory.Blocks.Add((memory.Headings.Count - 1, _open.Line + place.LineOffset + 1, _start..memory.Text.WrittenCount));
        _start += text.Length;
        _open = null;
    }

    private void Take(LinkInline link)
    {
        link.GetDynamicUrl = null;
        string url = SourceText.WithoutControls(link.Url ?? "");
        AddressKind kind = KindOf(link, url);
        if (kind is AddressKind.Link or AddressKind.Image or AddressKind.Topic)
        {
            _faults.CheckScheme(url, kind == AddressKind.Image, link);
        }

        _written += url.Length;
        ReadOnlySpan<char> destination = kind == AddressKind.Topic ? url.AsSpan("topic:".Length) : url;
        int start = memory.AddressTexts.WrittenCount;
        Encoding.UTF8.GetBytes(destination, memory.AddressTexts);
        int length = memory.AddressTexts.WrittenCount - start;
        ReadOnlySpan<char> phrase = PlainText.Read(link);
        Encoding.UTF8.GetBytes(phrase, memory.AddressTexts);
        bool isListed = link.ContainsData(typeof(FurtherReadingItems));
        link.Url = memory.Addresses.Count.ToString(CultureInfo.InvariantCulture);
        memory.Addresses.Add((start..memory.AddressTexts.WrittenCount, phrase.Length, new Address(
            0, kind, default, length, memory.Headings.Count - 1, _open is null ? -1 : memory.Blocks.Count, memory.Text.WrittenCount - _start, isListed, IsInProse: false,
            link.Line + place.LineOffset + 1, link.Column + 1)));
        if (link.IsImage)
        {
            link.GetAttributes().AddProperty("loading", "lazy");
        }
    }

    private static AddressKind KindOf(LinkInline link, string url) =>
        link.IsImage ? AddressKind.Image
        : link.GetData(typeof(AddressKind)) is AddressKind marked ? marked
        : url.Length == 0 ? AddressKind.Phrase
        : url.StartsWith("topic:", StringComparison.OrdinalIgnoreCase) ? AddressKind.Topic
        : AddressKind.Link;
}
