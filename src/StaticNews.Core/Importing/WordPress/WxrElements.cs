using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace StaticNews.Importing.WordPress;

/// <summary>
/// Goes through the elements of a WordPress export as a stream: no document type, no entities but XML's own, no external reference, and
/// limits to what one element may hold.
/// </summary>
internal sealed class WxrElements(Stream stream) : IDisposable
{
    /// <summary>Most characters of one element; a body may have 8 MiB.</summary>
    private const int MaxText = 8 * 1024 * 1024;

    private const int MaxChildren = 200_000;
    private const long MaxSection = 4L * MaxText;

    private readonly XmlReader _xml = XmlReader.Create(new CDataLimit(stream, MaxSection), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    private readonly char[] _buffer = new char[16 * 1024];

    /// <summary>Line that the reader has come to.</summary>
    public int Line => ((IXmlLineInfo)_xml).LineNumber;

    /// <summary>Name of the current element without its prefix.</summary>
    public string Name => _xml.LocalName;

    /// <summary>Prefix of the current element.</summary>
    public string Prefix => _xml.Prefix;

    /// <summary>Namespace of the current element; empty for one of plain RSS.</summary>
    public string Namespace => _xml.NamespaceURI;

    /// <summary>How many elements the current one stands in.</summary>
    public int Depth => _xml.Depth;

    /// <summary>An attribute of the current element; empty when it has none of that name.</summary>
    public string Attribute(string name) => _xml.GetAttribute(name) ?? "";

    /// <summary>Moves to the next element, whatever its depth; false at the end.</summary>
    public bool Next()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Stands on each child element of the current one in turn; the caller reads it or leaves it.</summary>
    public IEnumerable<string> Children()
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
                    throw new XmlException($"an element has more than {MaxChildren} parts", null, Line, ((IXmlLineInfo)_xml).LinePosition);
                }

                yield return _xml.LocalName;
            }
        }
    }

    /// <summary>The texts of the current element's children by their names; the first of a name counts.</summary>
    public ImmutableDictionary<string, string> Values()
    {
        ImmutableDictionary<string, string>.Builder values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string name in Children())
        {
            values.TryAdd(name, Text());
        }

        return values.ToImmutable();
    }

    /// <summary>The text of the current element up to the limit.</summary>
    public string Text() => Text(out _);

    /// <summary>The text of the current element up to the limit, without characters that XML forbids; what is beyond is skipped unread.</summary>
    public string Text(out bool isOverlong)
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

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();
}
