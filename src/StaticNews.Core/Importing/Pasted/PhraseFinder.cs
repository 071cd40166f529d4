using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace StaticNews.Importing.Pasted;

/// <summary>
/// Finds the unlinked further-reading phrase at a paragraph's end: after the last sentence, two to seven words, capitalised, without a verb
/// and without a final period; with a period only when a word such as "overview" or "learn more" marks it.
/// </summary>
internal static partial class PhraseFinder
{
    private const int MostWords = 7;

    private static readonly FrozenSet<string> SentenceWords = new[]
    {
        "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "will", "would", "shall", "should", "can", "could",
        "may", "might", "must", "says", "said", "say", "tells", "told", "asked", "added", "makes", "made", "goes", "went", "gets", "got", "comes", "came",
        "takes", "took", "gives", "gave", "knows", "knew", "thinks", "thought", "wants", "needs", "isn't", "aren't", "wasn't", "don't", "doesn't", "didn't", "won't", "can't",
        "i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "let", "let's", "please", "not", "yes", "no", "why", "how", "what", "who", "when", "where", "if", "but", "because",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the phrase of a paragraph begins and ends, without a final period; null when there is none.</summary>
    public static (int Start, int Length)? Find(string paragraph)
    {
        string trimmed = paragraph.TrimEnd();
        Match boundary = SentenceEnd().Matches(trimmed).LastOrDefault(m => m.Index + m.Length < trimmed.Length) is { } last && trimmed[(last.Index + last.Length)..].Length > 1 ? last : Match.Empty;
        if (!boundary.Success)
        {
            return null;
        }

        int start = boundary.Index + boundary.Length;
        string tail = trimmed[start..];
        bool hasPeriod = tail.EndsWith('.');
        string phrase = hasPeriod ? tail[..^1] : tail;
        return IsPhrase(phrase, hasPeriod) ? (start, phrase.Length) : null;
    }

    /// <summary>Whether a line of its own is a phrase: it begins as an invitation to read on.</summary>
    public static bool IsInvitation(string line) => Lead().IsMatch(line) && line.Split(' ').Length <= MostWords + 3;

    private static bool IsPhrase(string phrase, bool hasPeriod)
    {
        string[] words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool isInvitation = Lead().IsMatch(phrase);
        return words.Length is >= 2 and <= MostWords && char.IsUpper(phrase[0]) && phrase.AsSpan().IndexOfAny(".!?;:,\"“”()[]<>") < 0
            && (isInvitation || ((!hasPeriod || Cue().IsMatch(phrase)) && !words.Any(w => SentenceWords.Contains(w.Replace('’', '\'')))));
    }

    [GeneratedRegex("[.!?…][”\"’')\\]]*[ \\u00A0]+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:learn|read|find out|discover|see) more\b|^more (?:on|about)\b|^see also\b|^further reading\b|^related:?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(?:overview|insights?|explained|explainer|analysis|background|in depth|cooperation|relations|timeline|profile|guide|facts|history)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Cue();
}
