
namespace StaticNews.Content;

/// <summary>Compares what authors write with what things are called: case, width, accents, punctuation and a plural s are ignored.</summary>
internal static class Names
{
    private const ulong Seed = 0x9E3779B97F4A7C15;

    /// <summary>A key under which equal names meet; 0 for a text without words.</summary>
    public static ulong Key(ReadOnlySpan<char> name)
    {
        ulong key = 0;
        TokenReader reader = new(name);
        while (reader.Next())
        {
            key = Append(key, reader.Hash);
        }

        return key;
    }

    /// <summary>A key under which names meet that are equal with their plurals; 0 for a text without words.</summary>
    public static ulong WholeKey(ReadOnlySpan<char> name)
    {
        ulong key = 0;
        TokenReader reader = new(name);
        while (reader.Next())
        {
            key = Append(key, reader.Whole);
        }

        return key;
    }

    /// <summary>The key of words that are read already.</summary>
    public static ulong Key(ReadOnlySpan<ulong> words)
    {
        ulong key = 0;
        foreach (ulong word in words)
        {
            key = Append(key, word);
        }

        return key;
    }

    /// <summary>The key of a name with one more word.</summary>
    public static ulong Append(ulong key, ulong word) => WordHash.Join(key == 0 ? Seed : key, word);
}
