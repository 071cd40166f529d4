using StaticNews.Content;

namespace StaticNews.Graph;

/// <summary>Compares what authors write with what things are called.</summary>
internal static class Names
{
    private static readonly string[] Leads =
    [
        "learn-more-about-", "read-more-about-", "read-more-on-", "more-about-", "more-on-", "find-out-more-about-", "see-also-", "an-overview-of-", "about-", "the-",
    ];

    private static readonly string[] Tails = ["-overview", "-insights", "-explained", "-explainer", "-in-depth", "-analysis", "-background"];

    /// <summary>A key under which equal names meet: case, accents and punctuation are ignored.</summary>
    public static string Key(string name) => Slug.Of(name);

    /// <summary>The key without lead words ("learn more about") and tail words ("insights").</summary>
    public static string Stripped(string name)
    {
        string key = Key(name);
        string lead = Leads.FirstOrDefault(l => key.StartsWith(l, StringComparison.Ordinal) && key.Length > l.Length) ?? "";
        key = key[lead.Length..];
        string tail = Tails.FirstOrDefault(t => key.EndsWith(t, StringComparison.Ordinal) && key.Length > t.Length) ?? "";
        return key[..^tail.Length];
    }

    /// <summary>The phrase as a title: without lead and tail words, in the author's own letters.</summary>
    public static string Title(string phrase)
    {
        string[] words = phrase.Trim().TrimEnd('.').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string wanted = Stripped(phrase);
        for (int length = 1; length <= words.Length; length++)
        {
            for (int start = 0; start + length <= words.Length; start++)
            {
                string part = string.Join(' ', words, start, length);
                if (Key(part) == wanted)
                {
                    return part;
                }
            }
        }

        return phrase.Trim();
    }
}
