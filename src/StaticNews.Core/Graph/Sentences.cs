namespace StaticNews.Graph;

/// <summary>Cuts sentences out of text.</summary>
internal static class Sentences
{
    private const int Longest = 260;

    /// <summary>The sentence around a place in a text, cut between words when it is long.</summary>
    public static string Around(ReadOnlySpan<char> text, int at)
    {
        at = Math.Clamp(at, 0, text.Length);
        int start = at;
        while (start > 0 && !IsEnd(text, start - 1))
        {
            start--;
        }

        int end = at;
        while (end < text.Length && !IsEnd(text, end))
        {
            end++;
        }

        ReadOnlySpan<char> sentence = text[start..Math.Min(end + 1, text.Length)].Trim();
        return sentence.Length <= Longest ? sentence.ToString() : Window(sentence, at - start);
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int at) =>
        text[at] is '。' or '！' or '？' || (text[at] is '.' or '!' or '?' or '؟' && (at + 1 >= text.Length || text[at + 1] == ' ') && !(at > 1 && char.IsUpper(text[at - 1]) && !char.IsLetter(text[at - 2])));

    private static string Window(ReadOnlySpan<char> sentence, int at)
    {
        int from = Math.Clamp(at - (Longest / 2), 0, sentence.Length - Longest);
        int space = sentence[from..].IndexOf(' ');
        int start = from == 0 || space < 0 ? 0 : from + space + 1;
        int end = from + Longest >= sentence.Length ? sentence.Length : sentence[..(from + Longest + 1)].LastIndexOf(' ');
        end = end <= start ? Math.Min(start + Longest, sentence.Length) : end;
        return string.Concat(start > 0 ? "…" : "", sentence[start..end].Trim(), end < sentence.Length ? "…" : "");
    }
}
