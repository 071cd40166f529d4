using System.Globalization;
using System.Text;
using System.Xml;

namespace StaticNews.Rendering;

/// <summary>Writes XML by names and texts; what XML cannot hold is left out of every text, so that no text can make writing fail.</summary>
internal sealed class XmlMarkup : IDisposable
{
    private readonly Utf8Text _text = new();
    private readonly XmlWriter _writer;

    /// <summary>An empty document with its declaration.</summary>
    public XmlMarkup()
    {
        _writer = XmlWriter.Create(_text, new XmlWriterSettings { NewLineChars = "\n" });
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

    /// <summary>Adds finished markup.</summary>
    public XmlMarkup Raw(string markup)
    {
        _writer.WriteRaw(markup);
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

    /// <summary>Closes the open start tag and gives the length of what is written.</summary>
    public int Mark()
    {
        _writer.WriteRaw("\n");
        _writer.Flush();
        return _text.GetStringBuilder().Length;
    }

    /// <summary>What was written behind a mark.</summary>
    public string Since(int mark)
    {
        _writer.Flush();
        return _text.GetStringBuilder().ToString(mark, _text.GetStringBuilder().Length - mark);
    }

    /// <summary>Closes what is open and gives the document.</summary>
    public byte[] ToBytes()
    {
        _writer.WriteEndDocument();
        _writer.Flush();
        _text.Write('\n');
        return Encoding.UTF8.GetBytes(_text.ToString());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _text.Dispose();
    }

    /// <summary>Makes the declaration name the encoding that the text comes to have.</summary>
    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
