namespace StaticNews.Content;

/// <summary>Tells a phrase that is part of a sentence from one that stands by itself.</summary>
internal static class Prose
{
    /// <summary>Whether words of the same sentence stand before or behind the phrase that begins at some place of a text.</summary>
    public static bool Surrounds(ReadOnlySpan<char> text, int at, int length)
    {
        ReadOnlySpan<char> before = text[..Math.Min(at, text.Length)].TrimEnd();
        ReadOnlySpan<char> after = text[Math.Min(at + length, text.Length)..].TrimStart();
        bool continues = !before.IsEmpty && (char.IsLetterOrDigit(before[^1]) || before[^1] is ',' or '(' or '“' or '"' or '‘');
        return continues || (!after.IsEmpty && char.IsLower(after[0]));
    }
}
