using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Scans documents for names, and on the way for what <paramref name="telling"/> looks for. Not to be shared between threads.</summary>
internal sealed class MentionScanner(NameTrie names, TellingScan? telling = null)
{
    private readonly ImmutableArray<NamedPlace>.Builder _places = ImmutableArray.CreateBuilder<NamedPlace>();
    private readonly WordList _words = new();

    /// <summary>The names in a document, but for its own, in the order of the text.</summary>
    public ImmutableArray<NamedPlace> Find(Article node)
    {
        _places.Clear();
        Document document = node.Document;
        for (int h = 0; h < document.Headings.Length; h++)
        {
            _words.Read(document.Headings[h].TitleUtf8.Span);
            AddNames(node.Index, h, -1);
        }

        using TextDecoder decoder = new(document.Text);
        for (int b = 0; b < document.Text.Blocks.Length; b++)
        {
            ReadOnlySpan<char> text = decoder.Decode(b);
            _words.Read(text);
            AddNames(node.Index, document.Text.Blocks[b].Heading, b);
            telling?.Read(text, b, _words);
        }

        return _places.ToImmutable();
    }

    private void AddNames(int self, int heading, int block)
    {
        ReadOnlySpan<ulong> words = _words.Hashes;
        for (int at = 0; at < words.Length;)
        {
            (int subject, int length) = names.Longest(words[at..]);
            if (subject >= 0 && subject != self)
            {
                _places.Add(new NamedPlace(subject, heading, block, _words.Starts[at]));
            }

            at += length;
        }
    }
}
