namespace StaticNews.Graph;

/// <summary>A place in a text; the sentence around it is cut out when it is asked for, since few are shown.</summary>
/// <param name="Text">The whole block.</param>
/// <param name="At">Where in it.</param>
internal readonly record struct Excerpt(string Text, int At)
{
    /// <summary>The sentence around the place; empty for no text.</summary>
    public string Sentence => Text is null ? "" : Sentences.Around(Text, At);
}
