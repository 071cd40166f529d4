using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Tells a common word from a name: texts write it in small letters too. "Data analysis" is not called "Data", "Penang overview" is called "Penang".</summary>
internal static class CommonWords
{
    private const int MostTexts = 20;

    /// <summary>Whether a name is one word that the site uses as a common one.</summary>
    public static bool IsOne(string name, PhraseContext context)
    {
        ulong[] words = TokenReader.HashesOf(name);
        int term = words.Length == 1 ? context.Terms.IdOf(words[0]) : -1;
        if (term < 0 || context.Terms.Idf(words[0]) == 0)
        {
            return term >= 0;
        }

        ReadOnlySpan<Posting> postings = context.Terms.Postings[term];
        foreach (Posting posting in postings[..Math.Min(postings.Length, MostTexts)])
        {
            if (IsWrittenSmall(context.Catalogue.Nodes[posting.Document].Document.Text, words[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWrittenSmall(DocumentText text, ulong word)
    {
        using TextDecoder decoder = new(text);
        for (int b = 0; b < text.Blocks.Length; b++)
        {
            if (IsWrittenSmall(decoder.Decode(b), word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWrittenSmall(ReadOnlySpan<char> text, ulong word)
    {
        TokenReader reader = new(text);
        while (reader.Next())
        {
            if (reader.Hash == word && char.IsLower(text[reader.Start]))
            {
                return true;
            }
        }

        return false;
    }
}
