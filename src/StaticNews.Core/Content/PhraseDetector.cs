using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>
/// Finds a further-reading phrase that was pasted as plain text at a paragraph's end: behind the end of a sentence, two to seven
/// words, the first capitalised, no verb. One that ends with a period is only a guess, since short sentences look alike.
/// </summary>
internal static class PhraseDetector
{
    private const int LeastWords = 2;
    private const int MostWords = 7;
    private const int MostIdeographs = 16;

    /// <summary>Makes links of the phrases found in the body's own paragraphs.</summary>
    public static void Mark(MarkdownDocument document, PhraseWords words)
    {
        foreach (ParagraphBlock paragraph in document.OfType<ParagraphBlock>())
        {
            if (paragraph.Inline?.LastChild is LiteralInline last && Find(last.Content.AsSpan(), words) is { } tail)
            {
                Wrap(last, tail.Start, tail.Length, tail.Kind);
            }
        }
    }

    /// <summary>Where the phrase at the end of a text stands, or null.</summary>
    public static (int Start, int Length, AddressKind Kind)? Find(ReadOnlySpan<char> text, PhraseWords words)
    {
        ReadOnlySpan<char> body = text.TrimEnd();
        bool hasPeriod = body.Length > 0 && body[^1] is '.' or '。';
        ReadOnlySpan<char> open = hasPeriod ? body[..^1] : body;
        int start = SentenceStart(open);
        if (start <= 0 || !LooksLikePhrase(open[start..], words))
        {
            return null;
        }

        return (start, open.Length - start, hasPeriod ? AddressKind.Guess : AddressKind.Phrase);
    }

    /// <summary>The first letter behind the last end of a sentence, 0 when there is none.</summary>
    private static int SentenceStart(ReadOnlySpan<char> text)
    {
        for (int i = text.Length - 1; i > 0; i--)
        {
            bool isWide = text[i - 1] is '。' or '！' or '？';
            if (isWide || (text[i] == ' ' && EndsSentence(text[..i])))
            {
                return isWide && text[i] != ' ' ? i : i + 1;
            }
        }

        return 0;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> bare = text.TrimEnd("\"'”’)»");
        return bare.Length > 1 && bare[^1] is '.' or '!' or '?' or '…' or '؟' && !IsAbbreviation(bare);
    }

    /// <summary>"U.S." and a single capital ("J.") do not end a sentence.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> text) =>
        text[^1] == '.' && text.Length > 1 && char.IsUpper(text[^2]) && (text.Length == 2 || text[^3] is ' ' or '.');

    private static bool LooksLikePhrase(ReadOnlySpan<char> text, PhraseWords words)
    {
        if (text.IsEmpty || text.IndexOfAny(",;:()[]<>?!…\"“”") >= 0 || char.IsLower(text[0]) || !char.IsLetter(text[0]))
        {
            return false;
        }

        TokenReader reader = new(text);
        List<ulong> tokens = [];
        int ideographs = 0;
        while (reader.Next())
        {
            tokens.Add(reader.Hash);
            ideographs += reader.IsIdeograph ? 1 : 0;
        }

        int count = tokens.Count - ideographs;
        return (ideographs > 0 ? ideographs is >= LeastWords and <= MostIdeographs : count is >= LeastWords and <= MostWords) && !words.HasVerb([.. tokens]);
    }

    private static void Wrap(LiteralInline literal, int start, int length, AddressKind kind)
    {
        StringSlice all = literal.Content;
        LinkInline link = new("", "") { Line = literal.Line, Column = literal.Column + start, IsClosed = true };
        link.SetData(typeof(AddressKind), kind);
        link.AppendChild(new LiteralInline(new StringSlice(all.Text, all.Start + start, all.Start + start + length - 1)) { Line = literal.Line, Column = literal.Column + start });
        LiteralInline rest = new(new StringSlice(all.Text, all.Start + start + length, all.End));
        literal.Content = new StringSlice(all.Text, all.Start, all.Start + start - 1);
        literal.InsertAfter(link);
        if (rest.Content.Length > 0)
        {
            link.InsertAfter(rest);
        }
    }
}
