using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>
/// One walk over a parsed body: gathers its text block by block, and takes the addresses out, leaving a numbered mark in the place
/// of each so that it is found again in the HTML.
/// </summary>
internal sealed class BodyReader(string mark, Place place, List<Diagnostic> found)
{
    private const int MaxLinks = 100_000;

    private static readonly FrozenSet<string> LinkSchemes = new[] { "http", "https", "mailto", "tel", "topic" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> ImageSchemes = new[] { "http", "https" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly List<(int Heading, int Line, int Length)> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _start;
    private int _heading = -1;
    private LeafBlock? _open;
    private WordCount _words;

    /// <summary>Characters of all addresses: one long definition that thousands of links name is written out for each.</summary>
    private long _written;

    /// <summary>The addresses in the order of their numbers, offsets not yet known.</summary>
    public List<Address> Addresses { get; } = [];

    /// <summary>Words of all text that was read.</summary>
    public int Words => _words.Total;

    /// <summary>Walks the document; addresses that could run code are errors.</summary>
    public ImmutableArray<TextBlock> Read(MarkdownDocument document)
    {
        foreach (MarkdownObject item in document.Descendants())
        {
            switch (item)
            {
                case LeafBlock leaf:
                    Close();
                    _heading += leaf is HeadingBlock ? 1 : 0;
                    _open = leaf is HeadingBlock or CodeBlock || leaf.Inline is null ? null : leaf;
                    break;
                case LinkInline link:
                    Take(link);
                    break;
                case AutolinkInline { IsEmail: false } auto:
                    Allow(auto.Url, LinkSchemes, auto);
                    break;
                case LiteralInline literal:
                    _words.Add(literal.Content.AsSpan());
                    _text.Append(_open is null ? default : literal.Content.AsSpan());
                    break;
                case Inline inline when _open is not null:
                    PlainText.Append(inline, _text);
                    break;
            }
        }

        Close();
        if (_written > MarkdownParser.MaxOutput)
        {
            throw new PageTooLargeException();
        }

        if (Addresses.Count > MaxLinks)
        {
            found.Add(Diagnostic.Error("SN1205", new(place.File, place.LineOffset + 1, 1), $"the article has more than {MaxLinks} links", "Split the article."));
        }

        return Blocks();
    }

    /// <summary>The blocks, their texts in one array.</summary>
    private ImmutableArray<TextBlock> Blocks()
    {
        char[] rented = ArrayPool<char>.Shared.Rent(_text.Length);
        _text.CopyTo(0, rented, _text.Length);
        ReadOnlySpan<char> text = rented.AsSpan(0, _text.Length);
        byte[] utf8 = new byte[Encoding.UTF8.GetByteCount(text)];
        ImmutableArray<TextBlock>.Builder blocks = ImmutableArray.CreateBuilder<TextBlock>(_blocks.Count);
        int at = 0;
        foreach ((int heading, int line, int length) in _blocks)
        {
            int bytes = Encoding.UTF8.GetBytes(text[..length], utf8.AsSpan(at));
            blocks.Add(new TextBlock(heading, line, utf8.AsMemory(at, bytes)));
            at += bytes;
            text = text[length..];
        }

        ArrayPool<char>.Shared.Return(rented);
        return blocks.MoveToImmutable();
    }

    private void Close()
    {
        if (_open is not null)
        {
            _blocks.Add((_heading, _open.Line + place.LineOffset + 1, _text.Length - _start));
            _start = _text.Length;
            _open = null;
        }
    }

    private void Take(LinkInline link)
    {
        link.GetDynamicUrl = null;
        string url = SourceText.WithoutControls(link.Url ?? "");
        AddressKind kind = KindOf(link, url);
        if (kind is AddressKind.Link or AddressKind.Image or AddressKind.Topic)
        {
            Allow(url, kind == AddressKind.Image ? ImageSchemes : LinkSchemes, link);
        }

        _written += url.Length;
        string destination = kind == AddressKind.Topic ? url["topic:".Length..] : url;
        bool isListed = link.ContainsData(typeof(FurtherReadingItems));
        Addresses.Add(new Address(
            0, kind, destination, PlainText.Of(link), _heading, _open is null ? -1 : _blocks.Count, _text.Length - _start, isListed, link.Line + place.LineOffset + 1, link.Column + 1));
        link.Url = mark + (Addresses.Count - 1).ToString(CultureInfo.InvariantCulture) + "-";
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

    private void Allow(string url, FrozenSet<string> schemes, Inline inline)
    {
        int colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || url.AsSpan(0, colon).IndexOfAny('/', '#', '?') >= 0)
        {
            return;
        }

        string scheme = string.Concat(url[..colon].Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        if (!schemes.Contains(scheme))
        {
            found.Add(Diagnostic.Error(
                "SN1206", new(place.File, inline.Line + place.LineOffset + 1, inline.Column + 1),
                $"addresses with '{scheme}:' are not allowed", "Link to http, https, mailto, tel, or a path of this site."));
        }
    }
}
