using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace StaticNews.Rendering;

/// <summary>Writes XML by names and texts; what XML cannot hold is left out of every text, so that no text can make writing fail.</summary>
internal sealed class XmlMarkup : IDisposable
{
    private static readonly XmlWriterSettings Settings = new() { NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private readonly MemoryStream _bytes;
    private readonly XmlWriter _writer;

    /// <summary>An empty document with its declaration, in memory of its own.</summary>
    public XmlMarkup()
        : this(new MemoryStream())
    {
    }

    /// <summary>An empty document with its declaration, in place of what <paramref name="bytes"/> holds.</summary>
    public XmlMarkup(MemoryStream bytes)
    {
        _bytes = bytes;
        _bytes.SetLength(0);
        _writer = XmlWriter.Create(_bytes, Settings);
        _writer.WriteStartDocument();
    }

    /// <summary>Links the style sheet that browsers show the document with (www.w3.org/TR/xml-stylesheet).</summary>
    public XmlMarkup Styled(string? css)
    {
        if (css is not null)
        {
            _writer.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{css}\"");
        }

        return this;
    }

    /// <summary>Opens an element of a namespace; its prefix is the one declared for it.</summary>
    public XmlMarkup Open(string name, string space = "")
    {
        _writer.WriteStartElement(name, space);
        return this;
    }

    /// <summary>Declares a prefix on the open element.</summary>
    public XmlMarkup Declare(string prefix, string space)
    {
        _writer.WriteAttributeString("xmlns", prefix, null, space);
        return this;
    }

    /// <summary>Adds an attribute, unless its value is null.</summary>
    public XmlMarkup With(string name, string? value)
    {
        if (value is not null)
        {
            _writer.WriteAttributeString(name, XmlText.Clean(value));
        }

        return this;
    }

    /// <summary>Adds xml:lang or xml:base.</summary>
    public XmlMarkup WithXml(string name, string value)
    {
        _writer.WriteAttributeString("xml", name, null, XmlText.Clean(value));
        return this;
    }

    /// <summary>Adds text.</summary>
    public XmlMarkup Text(string text)
    {
        _writer.WriteString(XmlText.Clean(text));
        return this;
    }

    /// <summary>Adds text that lies in an array.</summary>
    public XmlMarkup Text(ReadOnlyMemory<char> text)
    {
        if (XmlText.IsClean(text.Span) && MemoryMarshal.TryGetArray(text, out ArraySegment<char> array))
        {
            _writer.WriteChars(array.Array!, array.Offset, array.Count);
            return this;
        }

        return Text(text.ToString());
    }

    /// <summary>Adds finished markup, as UTF-8, behind the last element or mark.</summary>
    public XmlMarkup Raw(ReadOnlySpan<byte> markup)
    {
        _writer.Flush();
        _bytes.Write(markup);
        return this;
    }

    /// <summary>Begins another line, for people who read the source.</summary>
    public XmlMarkup Line()
    {
        _writer.WriteRaw("\n");
        return this;
    }

    /// <summary>Closes the open element.</summary>
    public XmlMarkup Close()
    {
        _writer.WriteEndElement();
        return this;
    }

    /// <summary>An element with nothing but text.</summary>
    public XmlMarkup Element(string name, string text, string space = "") => Open(name, space).Text(text).Close();

    /// <summary>Closes the open start tag.</summary>
    public XmlMarkup Mark()
    {
        Line();
        _writer.Flush();
        return this;
    }

    /// <summary>Begins a part of the document that is wanted alone, in place of what was written.</summary>
    public XmlMarkup Begin()
    {
        Mark();
        _bytes.SetLength(0);
        return this;
    }

    /// <summary>What was written since <see cref="Begin"/>.</summary>
    public byte[] Begun()
    {
        _writer.Flush();
        return _bytes.ToArray();
    }

    /// <summary>Closes what is open and gives the document, valid until its memory is used for another.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        _writer.WriteEndDocument();
        Raw("\n"u8);
        return Written;
    }

    private ReadOnlyMemory<byte> Written => _bytes.GetBuffer().AsMemory(0, (int)_bytes.Length);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
