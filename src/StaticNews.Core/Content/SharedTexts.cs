namespace StaticNews.Content;

/// <summary>
/// One instance of texts that are the same in many documents, such as topics and authors. It holds no more than a fixed number, the last
/// ones: what is no longer there is kept once more, so that a site of any size needs no lock and no memory beyond it.
/// </summary>
internal sealed class SharedTexts
{
    private const int Most = 8192;
    private const int Longest = 64;

    private readonly string?[] _texts = new string?[Most];

    /// <summary>The text, or one that is the same.</summary>
    public string Of(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text;
        }

        ref string? place = ref _texts[string.GetHashCode(text) & (Most - 1)];
        string? known = Volatile.Read(ref place);
        if (known == text)
        {
            return known;
        }

        Volatile.Write(ref place, text);
        return text;
    }
}
