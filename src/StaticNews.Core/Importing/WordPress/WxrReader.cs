using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace StaticNews.Importing.WordPress;

/// <summary>
/// Reads a WordPress export (WXR 1.0 to 1.2) as a stream, one item in memory at a time; no document type, no entities but XML's own, no external reference.
/// </summary>
internal sealed class WxrReader : IDisposable
{
    /// <summary>Most characters of one element; a body may have 8 MiB.</summary>
    public const int MaxText = 8 * 1024 * 1024;

    private const int MaxChildren = 200_000;
    private const long MaxSection = 4L * MaxText;

    private readonly XmlReader _xml;
    private readonly char[] _buffer = new char[16 * 1024];

    /// <summary>Opens an export.</summary>
    public WxrReader(Stream stream) => _xml = XmlReader.Create(new CDataLimit(stream, MaxSection), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    /// <summary>Whether an element of WordPress's namespace was seen.</summary>
    public bool IsWordPress { get; private set; }

    /// <summary>What was read of the channel; whole when the items are.</summary>
    public WxrChannel Channel { get; private set; } = new();

    /// <summary>Title of the item being read, for a reader that fails within it.</summary>
    public string CurrentTitle { get; private set; } = "";

    /// <summary>Line that the reader has come to.</summary>
    public int Line => ((IXmlLineInfo)_xml).LineNumber;

    /// <summary>The items in order; throws XmlException where the file is broken.</summary>
    public IEnumerable<WxrItem> Items()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            IsWordPress |= _xml.NamespaceURI.StartsWith("http://wordpress.org/export/", StringComparison.Ordinal);
            if (_xml.LocalName == "item")
            {
                yield return Item();
            }
            else if (_xml.Depth == 2)
            {
                ReadChannel();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void ReadChannel()
    {
        bool isOurs = _xml.NamespaceURI.Length > 0;
        switch (_xml.LocalName)
        {
            case "title" when !isOurs: Channel = Channel with { Title = Text() }; break;
            case "link" when !isOurs: Channel = Channel with { Link = Text() }; break;
            case "description" when !isOurs: Channel = Channel with { Description = Text() }; break;
            case "language" when !isOurs: Channel = Channel with { Language = Text() }; break;
            case "author": Channel = Channel with { Authors = Channel.Authors.Add(Values()) }; break;
            case "category": Channel = Channel with { Categories = Channel.Categories.Add(Values()) }; break;
            case "tag": Channel = Channel with { Tags = Channel.Tags.Add(Values()) }; break;
        }
    }

    private WxrItem Item()
    {
        int line = ((IXmlLineInfo)_xml).LineNumber;
        ImmutableDictionary<string, string>.Builder values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        List<(string, string, string)> terms = [];
        List<(string, string)> meta = [];
        List<ImmutableDictionary<string, string>> comments = [];
        List<string> overlong = [];
        foreach (string name in Children())
        {
            switch (name)
            {
                case "category":
                    (string domain, string slug) = (_xml.GetAttribute("domain") ?? "", _xml.GetAttribute("nicename") ?? "");
                    terms.Add((domain, Uri.UnescapeDataString(slug), System.Net.WebUtility.HtmlDecode(Text())));
                    break;
                case "postmeta":
                    ImmutableDictionary<string, string> field = Values();
                    meta.Add((field.GetValueOrDefault("meta_key", ""), field.GetValueOrDefault("meta_value", "")));
                    break;
                case "comment":
                    comments.Add(Values());
                    break;
                default:
                    string key = name == "encoded" && _xml.Prefix == "excerpt" ? "excerpt" : name;
                    values.TryAdd(key, Text(out bool isOverlong));
                    overlong.AddRange(isOverlong ? [key] : []);
                    CurrentTitle = key == "title" ? values[key] : CurrentTitle;
                    break;
            }
        }

        return new() { Line = line, Values = values.ToImmutable(), Terms = [.. terms], Meta = [.. meta], Comments = [.. comments], Overlong = [.. overlong] };
    }

    private ImmutableDictionary<string, string> Values()
    {
        ImmutableDictionary<string, string>.Builder values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string name in Children())
        {
            values.TryAdd(name, Text());
        }

        return values.ToImmutable();
    }

    /// <summary>Stands on each child element of the current one in turn; the caller reads it or leaves it.</summary>
    private IEnumerable<string> Children()
    {
        if (_xml.IsEmptyElement)
        {
            yield break;
        }

        int depth = _xml.Depth;
        for (int n = 0; _xml.Read() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth);)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.Depth == depth + 1)
            {
                if (++n > MaxChildren)
                {
                    throw new XmlException($"an element has more than {MaxChildren} parts", null, ((IXmlLineInfo)_xml).LineNumber, ((IXmlLineInfo)_xml).LinePosition);
                }

                yield return _xml.LocalName;
            }
        }
    }

    private string Text() => Text(out _);

    /// <summary>The text of the current element up to the limit, without characters that XML forbids; what is beyond is skipped unread.</summary>
    private string Text(out bool isOverlong)
    {
        isOverlong = false;
        if (_xml.IsEmptyElement)
        {
            return "";
        }

        StringBuilder text = new();
        int depth = _xml.Depth;
        while (_xml.Read() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
        {
            while (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && _xml.ReadValueChunk(_buffer, 0, _buffer.Length) is > 0 and var read)
            {
                isOverlong |= text.Length + read > MaxText;
                text.Append(_buffer, 0, isOverlong ? 0 : read);
            }
        }

        return string.Concat(text.ToString().Where(c => c is '\n' or '\t' or >= ' ' and < '\uFFFE'));
    }
}
