using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace StaticNews.Content;

/// <summary>Writes the HTML of one body after another, each over the last: setting a renderer up costs as much as writing a short article.</summary>
internal sealed class BodyRenderer : HtmlRenderer
{
    /// <summary>Characters that are held for the next body; more is given back.</summary>
    private const int MostKept = 1024 * 1024;

    private readonly StringBuilder _html;
    private readonly List<(int Number, int At)> _places = [];

    /// <summary>A renderer for documents of a pipeline; not shared between threads.</summary>
    public BodyRenderer(MarkdownPipeline pipeline)
        : this(pipeline, new StringBuilder())
    {
    }

    private BodyRenderer(MarkdownPipeline pipeline, StringBuilder html)
        : base(new CappedWriter(html, MarkdownParser.MaxOutput))
    {
        _html = html;
        pipeline.Setup(this);
        ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskBoxRenderer());
        ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new LinkedHeadingRenderer());
        ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureRenderer());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new OpenLinkRenderer(_places));
    }

    /// <summary>Whether it is worth keeping.</summary>
    public bool IsSmall => _html.Capacity <= MostKept;

    /// <summary>Characters that were written so far.</summary>
    public int Length => _html.Length;

    /// <summary>Numbers of the addresses that the last HTML leaves open, and where each will stand, in that order.</summary>
    public IReadOnlyList<(int Number, int At)> Places => _places;

    /// <summary>The HTML of a document, valid until the next one is written; a renderer that failed must not be used again.</summary>
    public ReadOnlySpan<char> Html(MarkdownDocument document)
    {
        Reset();
        _places.Clear();
        Render(document);
        foreach (ReadOnlyMemory<char> chunk in _html.GetChunks())
        {
            return chunk.Length == _html.Length ? chunk.Span : _html.ToString();
        }

        return [];
    }
}
