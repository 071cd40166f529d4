using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StaticNews.Content;

/// <summary>Fenced blocks of news: ::: pullquote, ::: aside and ::: keypoints, closed by :::.</summary>
internal sealed class NewsContainers : IMarkdownExtension
{
    /// <summary>The words that may stand behind the colons.</summary>
    public static readonly string[] Known = ["pullquote", "aside", "keypoints"];

    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<Markdig.Parsers.ParagraphBlockParser>(new CustomContainerParser());

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new Writer());

    private sealed class Writer : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer block)
        {
            (string open, string close) = block.Info switch
            {
                "pullquote" => ("<blockquote class=\"pullquote\">", "</blockquote>"),
                "aside" => ("<aside class=\"aside\">", "</aside>"),
                "keypoints" => ("<div class=\"keypoints\">", "</div>"),
                _ => ("<div>", "</div>"),
            };
            renderer.EnsureLine();
            renderer.WriteLine(open);
            renderer.WriteChildren(block);
            renderer.WriteLine(close);
        }
    }
}
