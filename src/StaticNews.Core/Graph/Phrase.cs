using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A phrase whose target is to be found.</summary>
/// <param name="From">Index of the document it stands in.</param>
/// <param name="Number">Index of its address in the body; of the phrases in front matter the first is -1, the next -2.</param>
/// <param name="Kind">How it was written.</param>
/// <param name="Text">What is meant: the link's text, the name within double brackets or of a topic.</param>
/// <param name="Written">The text that readers see.</param>
/// <param name="Setting">How it stands in the text.</param>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Column">From 1.</param>
internal readonly record struct Phrase(int From, int Number, AddressKind Kind, string Text, string Written, PhraseSetting Setting, int Line, int Column)
{
    /// <summary>Index of its address in the body, -1 when it stands in front matter.</summary>
    public int Address => Math.Max(Number, -1);
}
