using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Counts the terms of a document: words, and pairs of neighbouring Chinese or Japanese characters.</summary>
internal static class Terms
{
    private const int TitleWeight = 4;
    private const int HeadingWeight = 2;

    /// <summary>The counts of a title and of the body that was read into memory; linear in the text.</summary>
    public static TermCounts Of(string title, BodyMemory body)
    {
        TermTable counts = new();
        try
        {
            Count(title, body.Headings, ref counts);
            ReadOnlySpan<char> text = body.Text.WrittenSpan;
            foreach ((_, _, Range block) in body.Blocks)
            {
                Count(text[block], 1, ref counts);
            }

            return counts.Keep(body.Shelf);
        }
        finally
        {
            counts.Dispose();
        }
    }

    /// <summary>The counts of a document whose text is another than the one that was parsed.</summary>
    public static TermCounts Of(Document document, DocumentText text)
    {
        TermTable counts = new();
        using TextDecoder decoder = new(text);
        try
        {
            Count(document.Front.Title, document.Headings, ref counts);
            for (int b = 0; b < text.Blocks.Length; b++)
            {
                Count(decoder.Decode(b), 1, ref counts);
            }

            return counts.Keep(new Shelf(0, file: null));
        }
        finally
        {
            counts.Dispose();
        }
    }

    private static void Count(string title, IEnumerable<Heading> headings, ref TermTable counts)
    {
        Count(title, TitleWeight, ref counts);
        foreach (Heading heading in headings)
        {
            Count(heading.Title, HeadingWeight, ref counts);
        }
    }

    private static void Count(ReadOnlySpan<char> text, int weight, ref TermTable counts)
    {
        TokenReader reader = new(text);
        ulong ideograph = 0;
        int behind = -1;
        while (reader.Next())
        {
            bool isPair = reader.IsIdeograph && behind == reader.Start && ideograph != 0;
            if (!reader.IsIdeograph || isPair)
            {
                counts.Add(isPair ? WordHash.Join(ideograph, reader.Hash) : reader.Hash, weight);
            }

            (ideograph, behind) = (reader.IsIdeograph ? reader.Hash : 0, reader.End);
        }
    }
}
