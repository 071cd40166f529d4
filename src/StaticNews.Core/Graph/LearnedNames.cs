using System.Collections.Immutable;
using System.Text;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Adds the names that a site teaches by itself: the texts of its links, and abbreviations that its texts introduce.</summary>
internal static class LearnedNames
{
    private const int MostWords = 12;

    /// <summary>Adds them in the order of the documents.</summary>
    public static void AddTo(NameList names, Subjects subjects, PlainLinks plain, PhraseWords words)
    {
        ImmutableArray<Article> nodes = subjects.Nodes;
        Name?[] uses = new Name?[plain.Links.Length];
        Parallel.For(0, uses.Length, l => uses[l] = UseBy(plain.Links[l], nodes, words));
        NumberLists links = NumberLists.Of([.. plain.Links.Select((link, l) => (link.To, l))], nodes.Length);
        List<Name> learned = [];
        for (int to = 0; to < links.Count; to++)
        {
            Collect(links[to], uses, learned);
            learned.ForEach(names.Add);
        }

        AddDefinitions(names, nodes);
    }

    /// <summary>What links call a document, by key, each once with how many do.</summary>
    private static void Collect(ReadOnlySpan<int> links, Name?[] uses, List<Name> learned)
    {
        learned.Clear();
        foreach (int l in links)
        {
            if (uses[l] is { } use)
            {
                learned.Add(use);
            }
        }

        learned.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        int count = 0;
        for (int from = 0, end; from < learned.Count; from = end)
        {
            for (end = from + 1; end < learned.Count && learned[end].Key == learned[from].Key;)
            {
                end++;
            }

            learned[count++] = end == from + 1 ? learned[from] : learned[from] with { Uses = end - from };
        }

        learned.RemoveRange(count, learned.Count - count);
    }

    private static Name? UseBy(Link link, ImmutableArray<Article> nodes, PhraseWords words) =>
        NameIn(nodes[link.From].Document.Body.Addresses[link.Address], words) is { } name ? new Name(link.To, -1, NameKind.Learned, name) : null;

    /// <summary>The name in a link's text, null when there is none.</summary>
    private static ulong[]? NameIn(Address address, PhraseWords words)
    {
        if (address.Kind != AddressKind.Link)
        {
            return null;
        }

        ulong[] text = TokenReader.HashesOf(address.Phrase);
        ReadOnlySpan<ulong> name = text.AsSpan(words.NameIn(text));
        return name.Length is > 0 and <= MostWords && !words.IsGeneric(Names.Key(name)) && !words.IsGeneric(Names.Key((ReadOnlySpan<ulong>)text))
            ? name.Length == text.Length ? text : name.ToArray()
            : null;
    }

    /// <summary>Where a text says "East Coast Rail Link (ECRL)", what is called by one of the two is called by the other as well.</summary>
    private static void AddDefinitions(NameList names, ImmutableArray<Article> nodes)
    {
        List<(string Long, string Short)>?[] found = new List<(string, string)>?[nodes.Length];
        Parallel.For(0, found.Length, i =>
        {
            DocumentText text = nodes[i].Document.Text;
            using LentBytes utf8 = text.Utf8.Lend();
            foreach (TextBlock block in text.Blocks)
            {
                ReadOnlySpan<byte> words = utf8.Span.Slice(block.Start, block.Length);
                if (words.IndexOf(" ("u8) >= 0)
                {
                    (found[i] ??= []).AddRange(Definitions.In(Encoding.UTF8.GetString(words)));
                }
            }
        });
        HashSet<(ulong, ulong)> seen = [];
        foreach ((string full, string brief) in found.SelectMany(f => f ?? []))
        {
            ulong[] a = TokenReader.HashesOf(full);
            ulong[] b = TokenReader.HashesOf(brief);
            (ulong keyA, ulong keyB) = (Names.Key((ReadOnlySpan<ulong>)a), Names.Key((ReadOnlySpan<ulong>)b));
            if (seen.Add((keyA, keyB)))
            {
                AddTwin(names, keyA, b);
                AddTwin(names, keyB, a);
            }
        }
    }

    private static void AddTwin(NameList names, ulong known, ulong[] other)
    {
        int[] subjects = [.. names.Equal(known).Where(n => n.Kind <= NameKind.Stripped).Select(n => n.Subject).Distinct()];
        if (subjects.Length == 1)
        {
            names.Add(new Name(subjects[0], -1, NameKind.Defined, other));
        }
    }
}
