namespace StaticNews.Graph;

/// <summary>Cuts sentences out of text.</summary>
internal static class Sentences
{
    private const int Longest = 260;

    /// <summary>The sentence around a place in a text, cut between words when it is long.</summary>
    public static string Around(string text, int at)
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

        string sentence = text[start..Math.Min(end + 1, text.Length)].Trim();
        return sentence.Length <= Longest ? sentence : Window(sentence, at - start);
    }

    private static bool IsEnd(string text, int at) =>
        text[at] is '。' or '！' or '？' || (text[at] is '.' or '!' or '?' or '؟' && (at + 1 >= text.Length || text[at + 1] == ' ') && !(at > 1 && char.IsUpper(text[at - 1]) && !char.IsLetter(text[at - 2])));

    private static string Window(string sentence, int at)
    {
        int from = Math.Clamp(at - (Longest / 2), 0, sentence.Length - Longest);
        int start = from == 0 ? 0 : sentence.IndexOf(' ', from) + 1;
        int end = from + Longest >= sentence.Length ? sentence.Length : sentence.LastIndexOf(' ', from + Longest);
        end = end <= start ? Math.Min(start + Longest, sentence.Length) : end;
        return (start > 0 ? "…" : "") + sentence[start..end].Trim() + (end < sentence.Length ? "…" : "");
    }
}
