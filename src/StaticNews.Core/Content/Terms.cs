using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Counts the terms of a document: words, and pairs of neighbouring Chinese or Japanese characters.</summary>
internal static class Terms
{
    private const int TitleWeight = 4;
    private const int HeadingWeight = 2;

    /// <summary>The counts; linear in the text.</summary>
    public static TermCounts Of(string title, ImmutableArray<Heading> headings, ImmutableArray<TextBlock> text)
    {
        Dictionary<ulong, int> counts = new(512);
        Count(title, TitleWeight, counts);
        foreach (Heading heading in headings)
        {
            Count(heading.Title, HeadingWeight, counts);
        }

        foreach (TextBlock block in text)
        {
            Count(block.Text, 1, counts);
        }

        ulong[] hashes = [.. counts.Keys];
        Array.Sort(hashes);
        ushort[] weights = Array.ConvertAll(hashes, h => (ushort)Math.Min(counts[h], ushort.MaxValue));
        return new TermCounts(hashes, weights, counts.Values.Sum());
    }

    private static void Count(string text, int weight, Dictionary<ulong, int> counts)
    {
        TokenReader reader = new(text);
        ulong ideograph = 0;
        int behind = -1;
        while (reader.Next())
        {
            bool isPair = reader.IsIdeograph && behind == reader.Start && ideograph != 0;
            if (!reader.IsIdeograph || isPair)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, isPair ? TokenReader.Join(ideograph, reader.Hash) : reader.Hash, out _) += weight;
            }

            (ideograph, behind) = (reader.IsIdeograph ? reader.Hash : 0, reader.End);
        }
    }
}
