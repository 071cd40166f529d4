using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Scans documents for names. Not to be shared between threads.</summary>
internal sealed class MentionScanner(NameTrie names)
{
    private readonly ImmutableArray<NamedPlace>.Builder _places = ImmutableArray.CreateBuilder<NamedPlace>();
    private ulong[] _words = [];
    private int[] _starts = [];

    /// <summary>The names in a document, but for its own, in the order of the text.</summary>
    public ImmutableArray<NamedPlace> Find(Article node)
    {
        _places.Clear();
        Document document = node.Document;
        for (int h = 0; h < document.Headings.Length; h++)
        {
            Scan(document.Headings[h].Title, node.Index, h, -1);
        }

        using TextDecoder decoder = new();
        for (int b = 0; b < document.Text.Length; b++)
        {
            Scan(decoder.Decode(document.Text[b]), node.Index, document.Text[b].Heading, b);
        }

        return _places.ToImmutable();
    }

    private void Scan(ReadOnlySpan<char> text, int self, int heading, int block)
    {
        int count = Read(text);
        ReadOnlySpan<ulong> words = _words.AsSpan(0, count);
        for (int at = 0; at < words.Length;)
        {
            (int subject, int length) = names.Longest(words[at..]);
            if (subject >= 0 && subject != self)
            {
                _places.Add(new NamedPlace(subject, heading, block, _starts[at]));
            }

            at += length;
        }
    }

    /// <summary>Reads the words of a text, each once, since those behind a word that begins a name are looked at again.</summary>
    private int Read(ReadOnlySpan<char> text)
    {
        if (_words.Length < text.Length) // A text never has more words than characters.
        {
            (_words, _starts) = (new ulong[text.Length * 2], new int[text.Length * 2]);
        }

        TokenReader reader = new(text);
        int count = 0;
        while (reader.Next())
        {
            (_words[count], _starts[count]) = (reader.Hash, reader.Start);
            count++;
        }

        return count;
    }
}
