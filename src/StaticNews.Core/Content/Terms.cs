using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Counts the terms of a document: words, and pairs of neighbouring Chinese or Japanese characters.</summary>
internal static class Terms
{
    private const int TitleWeight = 4;
    private const int HeadingWeight = 2;

    /// <summary>The counts; linear in the text.</summary>
    public static TermCounts Of(string title, ImmutableArray<Heading> headings, ImmutableArray<TextBlock> text, Slab slab)
    {
        TermTable counts = new();
        try
        {
            Count(title, TitleWeight, ref counts);
            foreach (Heading heading in headings)
            {
                Count(heading.Title, HeadingWeight, ref counts);
            }

            Count(text, ref counts);
            return counts.ToCounts(slab);
        }
        finally
        {
            counts.Dispose();
        }
    }

    private static void Count(ImmutableArray<TextBlock> text, ref TermTable counts)
    {
        using TextDecoder decoder = new();
        foreach (TextBlock block in text)
        {
            Count(decoder.Decode(block), 1, ref counts);
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
                counts.Add(isPair ? TokenReader.Join(ideograph, reader.Hash) : reader.Hash, weight);
            }

            (ideograph, behind) = (reader.IsIdeograph ? reader.Hash : 0, reader.End);
        }
    }
}
