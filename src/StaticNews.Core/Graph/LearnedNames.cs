using System.Collections.Immutable;
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
        NumberLists links = NumberLists.Of([.. plain.Links.Select((link, l) => (link.To, l))], nodes.Length);
        List<Name>[] learned = new List<Name>[nodes.Length];
        Parallel.For(0, learned.Length, to => learned[to] = Taught(to, links[to], nodes, plain, words));
        foreach (Name name in learned.SelectMany(l => l))
        {
            names.Add(name);
        }

        AddDefinitions(names, nodes);
    }

    /// <summary>What the links to a document call it, by key, each once with how many do.</summary>
    private static List<Name> Taught(int to, ReadOnlySpan<int> links, ImmutableArray<Article> nodes, PlainLinks plain, PhraseWords words)
    {
        List<Name> uses = [];
        foreach (int l in links)
        {
            Link link = plain.Links[l];
            if (NameIn(nodes[link.From].Document.Body.Addresses[link.Address], words) is { } name)
            {
                uses.Add(new Name(to, -1, NameKind.Learned, name));
            }
        }

        uses.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        List<Name> learned = [];
        for (int from = 0, end; from < uses.Count; from = end)
        {
            for (end = from + 1; end < uses.Count && uses[end].Key == uses[from].Key;)
            {
                end++;
            }

            learned.Add(end == from + 1 ? uses[from] : uses[from] with { Uses = end - from });
        }

        return learned;
    }

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
            foreach (TextBlock block in nodes[i].Document.Text)
            {
                if (block.Text.Contains(" (", StringComparison.Ordinal))
                {
                    (found[i] ??= []).AddRange(Definitions.In(block.Text));
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
