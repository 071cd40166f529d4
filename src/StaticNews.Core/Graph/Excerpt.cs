using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A place in a text; the sentence around it is cut out when it is asked for, since few are shown.</summary>
/// <param name="Block">The whole block, empty for no text.</param>
/// <param name="At">Where in it.</param>
internal readonly record struct Excerpt(TextBlock Block, int At)
{
    /// <summary>The text of the block.</summary>
    public string Text => Block.Text;

    /// <summary>The sentence around the place; empty for no text.</summary>
    public string Sentence => Sentences.Around(Text, At);
}
