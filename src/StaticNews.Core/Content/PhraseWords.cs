using System.Collections.Frozen;

namespace StaticNews.Content;

/// <summary>
/// Words around the name in a phrase ("Learn more about ECRL", "Digital Silk Road insights"), and headings that say nothing,
/// by language; the lists are the embedded files Words/*.txt.
/// </summary>
internal sealed class PhraseWords
{
    private const int MostLeads = 3;

    /// <summary>Verbs and cues have at most so many words, or Chinese characters.</summary>
    private const int LongestSign = 3;

    private readonly HashSet<ulong> _leads = [];
    private readonly HashSet<ulong> _articles = [];
    private readonly HashSet<ulong> _tails = [];
    private readonly HashSet<ulong> _generic = [];
    private readonly HashSet<ulong> _verbs = [];
    private readonly HashSet<ulong> _cues = [];
    private readonly HashSet<ulong> _small = [];
    private int _longest = 1;

    private PhraseWords()
    {
    }

    /// <summary>The words of some languages by BCP 47 tag, English always among them; a language without a list adds nothing.</summary>
    public static PhraseWords Of(IEnumerable<string> languages)
    {
        PhraseWords words = new();
        foreach (string language in languages.Select(l => l.Split('-')[0].ToLowerInvariant()).Append("en").ToFrozenSet(StringComparer.Ordinal))
        {
            using Stream? stream = typeof(PhraseWords).Assembly.GetManifestResourceStream($"words/{language}.txt");
            using StreamReader? reader = stream is null ? null : new StreamReader(stream);
            while (reader?.ReadLine() is { } line)
            {
                words.Add(line);
            }
        }

        return words;
    }

    /// <summary>Whether a heading or link text says nothing of what it is about.</summary>
    public bool IsGeneric(ulong key) => key == 0 || _generic.Contains(key);

    /// <summary>The part of a phrase that names something, as a range of its words; the whole phrase when nothing else would be left.</summary>
    public Range NameIn(ReadOnlySpan<ulong> words)
    {
        int start = 0;
        for (int i = 0; i < MostLeads && Lead(words[start..]) is > 0 and var length; i++)
        {
            start += length;
        }

        int end = words.Length - Tail(words[start..]);
        return start..end;
    }

    /// <summary>The name in a phrase as its author wrote it, with its tail words if <paramref name="keepsTail"/>.</summary>
    public string NameOf(string phrase, bool keepsTail = false)
    {
        List<(ulong Hash, int Start, int End)> words = [];
        TokenReader reader = new(phrase);
        while (reader.Next())
        {
            words.Add((reader.Hash, reader.Start, reader.End));
        }

        if (words.Count == 0)
        {
            return "";
        }

        (int from, int length) = NameIn([.. words.Select(w => w.Hash)]).GetOffsetAndLength(words.Count);
        return phrase[words[from].Start..words[keepsTail ? ^1 : from + length - 1].End];
    }

    /// <summary>Whether a word tells nothing of what a text is about: it joins others, or is a common verb.</summary>
    public bool IsSmall(ulong word) => Names.Append(0, word) is var key && (_small.Contains(key) || _verbs.Contains(key));

    /// <summary>Whether the name in a phrase holds a verb, as sentences do and names do not.</summary>
    public bool HasVerb(ReadOnlySpan<ulong> words) => Holds(words[NameIn(words)], _verbs);

    /// <summary>Whether a phrase has a word around its name, or one in it, that further reading has and sentences seldom have.</summary>
    public bool HasCue(ReadOnlySpan<ulong> words)
    {
        (int start, int length) = NameIn(words).GetOffsetAndLength(words.Length);
        if (start + length < words.Length)
        {
            return true;
        }

        foreach (ulong word in words[..start])
        {
            if (!_articles.Contains(Names.Append(0, word)))
            {
                return true;
            }
        }

        return Holds(words, _cues);
    }

    /// <summary>Whether any words of a set stand in others.</summary>
    private static bool Holds(ReadOnlySpan<ulong> words, HashSet<ulong> wanted)
    {
        for (int start = 0; start < words.Length; start++)
        {
            ulong key = 0;
            foreach (ulong word in words[start..Math.Min(words.Length, start + LongestSign)])
            {
                key = Names.Append(key, word);
                if (wanted.Contains(key))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int Lead(ReadOnlySpan<ulong> words)
    {
        int best = 0;
        ulong key = 0;
        for (int i = 0; i < words.Length - 1 && i < _longest; i++)
        {
            key = Names.Append(key, words[i]);
            best = _leads.Contains(key) ? i + 1 : best;
        }

        return best;
    }

    private int Tail(ReadOnlySpan<ulong> words)
    {
        for (int length = Math.Min(_longest, words.Length - 1); length > 0; length--)
        {
            if (_tails.Contains(Names.Key(words[^length..])))
            {
                return length;
            }
        }

        return 0;
    }

    private void Add(string line)
    {
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        HashSet<ulong>? kind = space < 0 ? null : line[..space] switch { "lead" => _leads, "article" => _articles, "tail" => _tails, "generic" => _generic, "verb" => _verbs, "cue" => _cues, "small" => _small, _ => null };
        if (kind is null)
        {
            return;
        }

        ulong[] words = TokenReader.HashesOf(line.AsSpan(space + 1));
        kind.Add(Names.Key(words));
        if (kind == _articles)
        {
            _leads.Add(Names.Key(words));
        }

        _longest = Math.Max(_longest, words.Length);
    }
}
