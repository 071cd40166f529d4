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
    public string Of(string text) => Of(text, text);

    /// <summary>A string of the text, which is made if there is none yet.</summary>
    public string Of(ReadOnlySpan<char> text) => Of(text, null);

    private string Of(ReadOnlySpan<char> text, string? made)
    {
        if (text.Length is 0 or > Longest)
        {
            return made ?? text.ToString();
        }

        ref string? place = ref _texts[string.GetHashCode(text) & (Most - 1)];
        string? known = Volatile.Read(ref place);
        if (known is not null && text.SequenceEqual(known))
        {
            return known;
        }

        made ??= text.ToString();
        Volatile.Write(ref place, made);
        return made;
    }
}
