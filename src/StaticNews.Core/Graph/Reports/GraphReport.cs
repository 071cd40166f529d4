using System.Buffers;

namespace StaticNews.Graph.Reports;

/// <summary>A site's graph, open to questions. Answers are the same text for the same site on every machine.</summary>
public sealed class GraphReport
{
    private readonly RelatedSite _site;

    internal GraphReport(RelatedSite site) => _site = site;

    private SiteGraph Graph => _site.Graph!;

    /// <summary>Writes the whole graph as UTF-8.</summary>
    public void Export(GraphFormat format, IBufferWriter<byte> output)
    {
        switch (format)
        {
            case GraphFormat.Json:
                GraphJson.Write(Graph, _ => true, output);
                break;
            default:
                throw new NotSupportedException();
        }
    }
}
