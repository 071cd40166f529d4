using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Adds the names that a site teaches by itself: the texts of its links, and abbreviations that its texts introduce.</summary>
internal static class LearnedNames
{
    private const int MostWords = 12;

    /// <summary>Adds them in the order of the documents.</summary>
    public static void AddTo(NameIndex names, Subjects subjects, PlainLinks plain, PhraseWords words)
    {
        ulong[]?[] taught = new ulong[]?[plain.Links.Length];
        Parallel.For(0, taught.Length, l => taught[l] = Taught(subjects.Nodes[plain.Links[l].From].Document.Body.Addresses[plain.Links[l].Address], words));
        (int To, ulong Key, ulong[] Words)[] uses = [.. taught.Select((words, l) => (plain.Links[l].To, words is null ? 0 : Names.Key((ReadOnlySpan<ulong>)words), words!)).Where(u => u.Item3 is not null)];
        Array.Sort(uses, static (a, b) => a.To != b.To ? a.To.CompareTo(b.To) : a.Key.CompareTo(b.Key));
        for (int from = 0, end; from < uses.Length; from = end)
        {
            for (end = from + 1; end < uses.Length && uses[end].To == uses[from].To && uses[end].Key == uses[from].Key;)
            {
                end++;
            }

            names.Add(new Name(uses[from].To, -1, NameKind.Learned, uses[from].Words, end - from));
        }

        AddDefinitions(names, subjects);
    }

    /// <summary>The name in a link's text, null when there is none.</summary>
    private static ulong[]? Taught(Address address, PhraseWords words)
    {
        ulong[] text = TokenReader.HashesOf(address.Phrase);
        ulong[] name = text[words.NameIn(text)];
        return address.Kind == AddressKind.Link && name.Length is > 0 and <= MostWords
            && !words.IsGeneric(Names.Key((ReadOnlySpan<ulong>)name)) && !words.IsGeneric(Names.Key((ReadOnlySpan<ulong>)text)) ? name : null;
    }

    /// <summary>Where a text says "East Coast Rail Link (ECRL)", what is called by one of the two is called by the other as well.</summary>
    private static void AddDefinitions(NameIndex names, Subjects subjects)
    {
        HashSet<(ulong, ulong)> seen = [];
        foreach ((string full, string brief) in subjects.Nodes.AsParallel().AsOrdered().SelectMany(n => n.Document.Text.Where(t => t.Text.Contains(" (", StringComparison.Ordinal)).SelectMany(t => Definitions.In(t.Text))))
        {
            ulong[] a = TokenReader.HashesOf(full);
            ulong[] b = TokenReader.HashesOf(brief);
            (ulong keyA, ulong keyB) = (Names.Key((ReadOnlySpan<ulong>)a), Names.Key((ReadOnlySpan<ulong>)b));
            if (!seen.Add((keyA, keyB)))
            {
                continue;
            }

            AddTwin(names, keyA, b);
            AddTwin(names, keyB, a);
        }
    }

    private static void AddTwin(NameIndex names, ulong known, ulong[] other)
    {
        int[] subjects = [.. names.Equal(known).Where(n => n.Kind <= NameKind.Stripped).Select(n => n.Subject).Distinct()];
        if (subjects.Length == 1)
        {
            names.Add(new Name(subjects[0], -1, NameKind.Defined, other));
        }
    }
}
