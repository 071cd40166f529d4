using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>
/// Finds names in text in one pass: a trie over word hashes, kept as a table of prefixes, and the longest match at each place.
/// A name of one word counts only when few documents hold the word, or every text about data would mention the topic "Data".
/// </summary>
internal sealed class MentionFinder
{
    private const int SmallSite = 20;
    private const double CommonWord = 0.1;

    /// <summary>The subject that a prefix names in whole, or -1 for one that goes on.</summary>
    private readonly Dictionary<ulong, int> _prefixes = [];

    /// <summary>Bits of the words that names begin with: most words of a text begin none, and this tells at less cost than the table.</summary>
    private readonly ulong[] _firsts = new ulong[1024];

    /// <summary>A finder of the names of topics and the titles of articles; of two with one name the topic, then the earlier one.</summary>
    public static MentionFinder Of(Subjects subjects, NameIndex names, TermIndex terms, PhraseWords words)
    {
        MentionFinder finder = new();
        foreach (Name name in names.All.Where(n => n.Kind is NameKind.Given or NameKind.Defined).OrderBy(n => subjects.IsTopic(n.Subject) ? 0 : 1).ThenBy(n => n.Subject))
        {
            bool isTopic = subjects.IsTopic(name.Subject);
            bool isTelling = !words.IsGeneric(name.Key) && (name.Words.Length > 1
                || isTopic && terms.DocumentsWith(name.Words[0]) <= Math.Max(SmallSite, subjects.Nodes.Length * CommonWord));
            if (isTelling && (isTopic || subjects.Nodes[name.Subject].Document.Kind == DocumentKind.Article))
            {
                finder.Add(name);
            }
        }

        return finder;
    }

    /// <summary>The names in a document, but for its own, in the order of the text.</summary>
    public ImmutableArray<NamedPlace> Find(Article node)
    {
        ImmutableArray<NamedPlace>.Builder places = ImmutableArray.CreateBuilder<NamedPlace>();
        Document document = node.Document;
        for (int h = 0; h < document.Headings.Length; h++)
        {
            Scan(document.Headings[h].Title, node.Index, h, -1, places);
        }

        for (int b = 0; b < document.Text.Length; b++)
        {
            Scan(document.Text[b].Text, node.Index, document.Text[b].Heading, b, places);
        }

        return places.DrainToImmutable();
    }

    private void Add(Name name)
    {
        ulong key = 0;
        _firsts[Slot(name.Words[0])] |= Bit(name.Words[0]);
        for (int i = 0; i < name.Words.Length; i++)
        {
            key = Names.Append(key, name.Words[i]);
            ref int subject = ref CollectionsMarshal.GetValueRefOrAddDefault(_prefixes, key, out bool known);
            bool isEnd = i == name.Words.Length - 1;
            subject = known && subject >= 0 ? subject : isEnd ? name.Subject : -1;
        }
    }

    private void Scan(string text, int self, int heading, int block, ImmutableArray<NamedPlace>.Builder places)
    {
        TokenReader reader = new(text);
        while (reader.Next())
        {
            ulong key = Names.Append(0, reader.Hash);
            if ((_firsts[Slot(reader.Hash)] & Bit(reader.Hash)) == 0 || !_prefixes.TryGetValue(key, out int subject))
            {
                continue;
            }

            int start = reader.Start;
            TokenReader ahead = reader;
            int best = subject;
            while (ahead.Next() && _prefixes.TryGetValue(key = Names.Append(key, ahead.Hash), out subject))
            {
                if (subject >= 0)
                {
                    best = subject;
                    reader = ahead;
                }
            }

            if (best >= 0 && best != self)
            {
                places.Add(new NamedPlace(best, heading, block, start));
            }
        }
    }

    private static int Slot(ulong word) => (int)(word >> 54);

    private static ulong Bit(ulong word) => 1UL << (int)(word >> 48);
}
