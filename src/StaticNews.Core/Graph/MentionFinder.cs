using System.Collections.Immutable;
using System.Numerics;
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

    private const int BitsOfPrefix = 8;
    private const int FewestBits = 1 << 16;

    private readonly Numbering _prefixes = new();

    /// <summary>The subject that each prefix names in whole, or -1 for one that goes on.</summary>
    private readonly List<int> _subjects = [];

    /// <summary>A bit for each prefix: most words of a text begin no name, and this tells at less cost than the table (Bloom 1970, with one hash).</summary>
    private readonly ulong[] _bits;

    private MentionFinder(int prefixes) => _bits = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestBits, prefixes * BitsOfPrefix)) / 64];

    /// <summary>A finder of the names of topics and the titles of articles; of two with one name the topic, then the earlier one.</summary>
    public static MentionFinder Of(Subjects subjects, NameIndex names, TermIndex terms, PhraseWords words)
    {
        Name[] given = [.. names.All.Where(n => n.Kind is NameKind.Given or NameKind.Defined).OrderBy(n => subjects.IsTopic(n.Subject) ? 0 : 1).ThenBy(n => n.Subject)];
        MentionFinder finder = new(given.Sum(n => n.Words.Length));
        foreach (Name name in given)
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
        for (int i = 0; i < name.Words.Length; i++)
        {
            key = Names.Append(key, name.Words[i]);
            int prefix = _prefixes.Of(key);
            if (prefix == _subjects.Count)
            {
                _subjects.Add(-1);
                _bits[Slot(key)] |= Bit(key);
            }

            if (i == name.Words.Length - 1 && _subjects[prefix] < 0)
            {
                _subjects[prefix] = name.Subject;
            }
        }
    }

    /// <summary>Whether names begin with a prefix, and the subject that it names in whole, else -1.</summary>
    private bool TryFind(ulong prefix, out int subject)
    {
        int number = (_bits[Slot(prefix)] & Bit(prefix)) == 0 ? -1 : _prefixes.Find(prefix);
        subject = number < 0 ? -1 : _subjects[number];
        return number >= 0;
    }

    private void Scan(string text, int self, int heading, int block, ImmutableArray<NamedPlace>.Builder places)
    {
        TokenReader reader = new(text);
        while (reader.Next())
        {
            ulong key = Names.Append(0, reader.Hash);
            if (!TryFind(key, out int subject))
            {
                continue;
            }

            int start = reader.Start;
            TokenReader ahead = reader;
            int best = subject;
            while (ahead.Next() && TryFind(key = Names.Append(key, ahead.Hash), out subject))
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

    private int Slot(ulong key) => (int)(key >> 32) & (_bits.Length - 1);

    private static ulong Bit(ulong key) => 1UL << (int)(key >> 24);
}
