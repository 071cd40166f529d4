using System.Globalization;
using System.Text;
using System.Xml;
using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>The graph as GraphML (graphml.graphdrawing.org) and in the DOT language (graphviz.org/doc/info/lang.html).</summary>
internal static class GraphMarkup
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Name, string For, string Type)[] Keys =
    [
        ("kind", "node", "string"), ("title", "node", "string"), ("url", "node", "string"), ("status", "node", "string"),
        ("relation", "edge", "string"), ("weight", "edge", "double"), ("line", "edge", "int"), ("phrase", "edge", "string"), ("rule", "edge", "string"),
    ];

    /// <summary>Writes GraphML.</summary>
    public static void WriteXml(SiteGraph graph, ReasonWords words, Stream output)
    {
        using XmlWriter xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("graphml", Namespace);
        foreach ((string name, string target, string type) in Keys)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("for", target);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "site");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach ((string id, string kind, string title, string url, string status) in Nodes(graph))
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", Xml(id));
            Data(xml, ("kind", kind), ("title", title), ("url", url), ("status", status));
            xml.WriteEndElement();
        }

        foreach (Edge edge in Edges.Of(graph, words))
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("source", Xml(edge.From));
            xml.WriteAttributeString("target", Xml(edge.To));
            Data(xml, ("relation", edge.Kind), ("weight", Number(edge.Weight)), ("line", edge.Line > 0 ? Number(edge.Line) : ""), ("phrase", edge.Phrase), ("rule", edge.Rule));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Writes DOT.</summary>
    public static void WriteDot(SiteGraph graph, ReasonWords words, Stream output)
    {
        using StreamWriter dot = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        dot.WriteLine("digraph site {");
        dot.WriteLine("  node [shape=box];");
        foreach ((string id, string kind, string title, string url, string status) in Nodes(graph))
        {
            string look = kind == "topic" ? status == "stub" ? ", shape=ellipse, style=dashed" : ", shape=ellipse" : "";
            dot.WriteLine($"  {Dot(id)} [label={Dot(title)}, URL={Dot(url)}{look}];");
        }

        foreach (Edge edge in Edges.Of(graph, words))
        {
            dot.WriteLine($"  {Dot(edge.From)} -> {Dot(edge.To)} [class={Dot(edge.Kind)}, weight={Number(Math.Max(1, Math.Round(edge.Weight)))}, tooltip={Dot(edge.Phrase)}];");
        }

        dot.WriteLine("}");
    }

    private static IEnumerable<(string Id, string Kind, string Title, string Url, string Status)> Nodes(SiteGraph graph)
    {
        foreach (Article node in graph.Nodes.Where(n => n.Document.Kind != DocumentKind.Topic))
        {
            yield return (Edges.IdOf(node), node.Document.Kind.ToString().ToLowerInvariant(), node.Document.Front.Title, node.Url, "");
        }

        foreach (Topic topic in graph.Topics)
        {
            yield return (Edges.IdOf(topic), "topic", topic.Title, topic.Url, topic.Written is null ? "stub" : "written");
        }
    }

    private static void Data(XmlWriter xml, params ReadOnlySpan<(string Key, string Value)> values)
    {
        foreach ((string key, string value) in values)
        {
            if (value.Length > 0)
            {
                xml.WriteStartElement("data", Namespace);
                xml.WriteAttributeString("key", key);
                xml.WriteString(Xml(value));
                xml.WriteEndElement();
            }
        }
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>XML 1.0 has no place for control characters and lone surrogates, even escaped.</summary>
    private static string Xml(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is < 0x20 or 0xFFFE or 0xFFFF ? new Rune(' ') : rune);
        }

        return clean.ToString();
    }

    private static string Dot(string text) => "\"" + Xml(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
