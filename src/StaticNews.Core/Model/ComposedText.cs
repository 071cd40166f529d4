using System.Buffers;
using System.Text;

namespace StaticNews.Model;

/// <summary>
/// Normalization Form C for names and addresses (UAX #15), by a table of our own: the runtime's has none without culture data. A letter
/// and its marks become the one letter that other systems write for them, so that café is one name however it was typed.
/// </summary>
internal static class ComposedText
{
    private const int HangulBase = 0xAC00;
    private const int Leads = 0x1100;
    private const int Vowels = 0x1161;
    private const int Tails = 0x11A7;
    private const int VowelCount = 21;
    private const int TailCount = 28;

    /// <summary>Marks that are sorted behind one letter: no name has more (the Stream-Safe limit of UAX #15), a hostile text may.</summary>
    private const int MostMarks = 30;

    private static readonly SearchValues<char> Parts = SearchValues.Create(
        [.. Compositions.Table.ToArray().Select(r => r.Mark), .. Enumerable.Range(Vowels, VowelCount).Concat(Enumerable.Range(Tails, TailCount)).Select(c => (char)c)]);

    private static readonly IReadOnlyDictionary<int, int> Letters = ByPair().ToDictionary(p => p.Pair, p => (int)p.Letter);
    private static readonly IReadOnlyDictionary<int, int> PairsOf = ByPair().ToDictionary(p => (int)p.Letter, p => p.Pair);
    private static readonly IReadOnlyDictionary<int, int> Classes = Compositions.Table.ToArray().ToDictionary(r => (int)r.Mark, r => (int)r.Class);

    /// <summary>The text composed; the same instance when nothing in it can be. Linear.</summary>
    public static string Of(string text) => Ascii.IsValid(text) || text.AsSpan().IndexOfAny(Parts) < 0 ? text : Compose(Decompose(text));

    private static List<char> Decompose(string text)
    {
        List<char> parts = new(text.Length + 8);
        foreach (char c in text)
        {
            Take(c, parts);
        }

        return parts;
    }

    private static void Take(char c, List<char> parts)
    {
        if (PairsOf.TryGetValue(c, out int pair))
        {
            Take((char)(pair >> 16), parts);
            c = (char)pair;
        }

        int at = parts.Count;
        int least = Math.Max(0, at - MostMarks);
        while (ClassOf(c) > 0 && at > least && ClassOf(parts[at - 1]) > ClassOf(c))
        {
            at--;
        }

        parts.Insert(at, c);
    }

    private static string Compose(List<char> parts)
    {
        StringBuilder text = new(parts.Count);
        int starter = -1;
        int last = 0;
        foreach (char c in parts)
        {
            int rank = ClassOf(c);
            bool reaches = starter >= 0 && (starter == text.Length - 1 || (last < rank && last > 0));
            if (reaches && Pair(text[starter], c) is { } letter)
            {
                text[starter] = letter;
                continue;
            }

            starter = rank == 0 ? text.Length : starter;
            last = rank;
            text.Append(c);
        }

        return text.ToString();
    }

    private static char? Pair(char first, char second)
    {
        if (Letters.TryGetValue(PairOf(first, second), out int letter))
        {
            return (char)letter;
        }

        (int lead, int vowel, int tail, int syllable) = (first - Leads, second - Vowels, second - Tails, first - HangulBase);
        return lead is >= 0 and < 19 && vowel is >= 0 and < VowelCount ? (char)(HangulBase + (((lead * VowelCount) + vowel) * TailCount))
            : syllable is >= 0 and < 11172 && syllable % TailCount == 0 && tail is > 0 and < TailCount ? (char)(first + tail)
            : null;
    }

    /// <summary>Both characters in one number: few types of dictionaries keep the program small.</summary>
    private static int PairOf(char first, char mark) => (first << 16) | mark;

    private static IEnumerable<(int Pair, char Letter)> ByPair() =>
        Compositions.Table.ToArray().SelectMany(r => r.Bases.Zip(r.Letters, (first, letter) => (PairOf(first, r.Mark), letter)));

    /// <summary>The combining class; marks that compose with nothing stand above the letter, which most of them do.</summary>
    private static int ClassOf(char c) =>
        c < '\u0300' ? 0
        : Classes.TryGetValue(c, out int known) ? known
        : c <= '\u036F' ? 230
        : 0;
}
