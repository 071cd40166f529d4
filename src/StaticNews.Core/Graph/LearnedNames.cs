using System.Collections.Immutable;
using System.Text;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Finds the names that a site teaches by itself: the texts of its links, and abbreviations that its texts introduce.</summary>
internal static class LearnedNames
{
    private const int MostWords = 12;

    /// <summary>What links call each document, one document after the other, by key, with how many do.</summary>
    public static NameStore[] ByLinks(ImmutableArray<Article> nodes, ImmutableArray<Link> links, PhraseWords words)
    {
        NameUses uses = new(Batches.Of(links.Length, (from, to) => Read(links.AsSpan()[from..to], nodes, words)), nodes.Length);
        return Batches.Of(nodes.Length, uses.Of);
    }

    /// <summary>What each of the links calls its target, but for those that say nothing of it.</summary>
    private static NameStore Read(ReadOnlySpan<Link> links, ImmutableArray<Article> nodes, PhraseWords words)
    {
        NameStore names = new();
        WordList text = new();
        foreach (Link link in links)
        {
            Address address = nodes[link.From].Document.Body.Addresses[link.Address];
            if (address.Kind == AddressKind.Link)
            {
                text.Read(address.Utf8.Span[address.DestinationLength..]);
                Name name = new(link.To, -1, NameKind.Learned, text.Words[words.NameIn(text.Hashes)]);
                if (name.Words.Length is > 0 and <= MostWords && !words.IsGeneric(name.Key) && !words.IsGeneric(Names.Key(text.Hashes)))
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    /// <summary>Where a text says "East Coast Rail Link (ECRL)", what is given one of the two as its name is called by the other as well.</summary>
    public static NameStore ByDefinitions(NameList given, ImmutableArray<Article> nodes)
    {
        NameStore names = new();
        HashSet<(ulong, ulong)> seen = [];
        foreach ((string full, string brief) in nodes.SelectMany(n => n.Document.Definitions))
        {
            ulong[] a = TokenReader.HashesOf(full);
            ulong[] b = TokenReader.HashesOf(brief);
            (ulong keyA, ulong keyB) = (Names.Key((ReadOnlySpan<ulong>)a), Names.Key((ReadOnlySpan<ulong>)b));
            if (seen.Add((keyA, keyB)))
            {
                AddTwin(names, given, keyA, b);
                AddTwin(names, given, keyB, a);
            }
        }

        return names;
    }

    private static void AddTwin(NameStore names, NameList given, ulong known, ulong[] other)
    {
        int[] subjects = [.. given.Equal(known).Where(n => n.Kind <= NameKind.Stripped).Select(n => n.Subject).Distinct()];
        if (subjects.Length == 1)
        {
            names.Add(new Name(subjects[0], -1, NameKind.Defined, other));
        }
    }
}
