using System.Buffers;

namespace StaticNews.Model;

/// <summary>Finds the names of files in text of any language, without understanding it: what stands between spaces, quotes, brackets and slashes and holds a period.</summary>
internal static class FileNames
{
    private const int Longest = 255;

    private static readonly SearchValues<char> Borders = SearchValues.Create(" \t\r\n\"'`()[]{}<>=,;|\\/?#");

    /// <summary>Adds every name that a text may hold.</summary>
    public static void AddTo(ISet<string> names, string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = text.AsSpan(at).IndexOfAny(Borders);
            length = length < 0 ? text.Length - at : length;
            if (length is > 2 and <= Longest && text.AsSpan(at, length).Contains('.'))
            {
                names.Add(Plain(text.Substring(at, length)));
            }

            at += length + 1;
        }
    }

    /// <summary>The last part of an address or path, unescaped and composed.</summary>
    public static string Last(string address)
    {
        int end = address.AsSpan().IndexOfAny('?', '#');
        string path = end < 0 ? address : address[..end];
        return Plain(path[(path.LastIndexOf('/') + 1)..]);
    }

    private static string Plain(string name) => ComposedText.Of(name.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(name) : name);
}
