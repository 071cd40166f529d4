using System.Buffers;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A place in a text; the sentence around it is cut out when it is asked for, since few are shown.</summary>
/// <param name="Block">The whole block as UTF-8, empty for no text.</param>
/// <param name="At">Where in it.</param>
internal readonly record struct Excerpt(KeptBytes Block, int At)
{
    /// <summary>The text of the block.</summary>
    public string Text => Block.Text();

    /// <summary>The sentence around the place; empty for no text.</summary>
    public string Sentence
    {
        get
        {
            using LentBytes block = Block.Lend();
            char[] lent = ArrayPool<char>.Shared.Rent(Block.Length);
            string sentence = Sentences.Around(lent.AsSpan(0, Encoding.UTF8.GetChars(block.Span, lent)), At);
            ArrayPool<char>.Shared.Return(lent);
            return sentence;
        }
    }
}
