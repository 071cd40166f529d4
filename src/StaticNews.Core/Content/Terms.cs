using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>The terms of documents.</summary>
internal static class Terms
{
    /// <summary>The counts of a title and of the body that was read into memory; linear in the text.</summary>
    public static TermCounts Of(string title, BodyMemory body)
    {
        using TermCounter counter = new(title, body.Headings);
        ReadOnlySpan<char> text = body.Text.WrittenSpan;
        foreach ((_, _, Range block) in body.Blocks)
        {
            counter.Add(text[block]);
        }

        return counter.Keep(body.Shelf);
    }

    /// <summary>The counts of a document whose text is another than the one that was parsed.</summary>
    public static TermCounts Of(Document document, DocumentText text)
    {
        using TermCounter counter = new(document.Front.Title, document.Headings);
        using TextDecoder decoder = new(text);
        for (int block = 0; block < text.Blocks.Length; block++)
        {
            counter.Add(decoder.Decode(block));
        }

        return counter.Keep(new Shelf(0, file: null));
    }
}
