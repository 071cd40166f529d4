using System.Collections.Frozen;

namespace StaticNews.Model;

/// <summary>Addresses within the site: they begin with '/', and carry no base path.</summary>
internal static class SitePath
{
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The output file of an address, its letters composed: one name, however it was typed, on every file system.</summary>
    public static string FileOf(string url)
    {
        string path = (url.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(url) : url).TrimStart('/');
        path = ComposedText.Of(path);
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    /// <summary>A leading '/', one '/' between parts, and a final '/' unless the last part is a file name; letters composed.</summary>
    public static string Tidy(string url)
    {
        string joined = "/" + string.Join('/', ComposedText.Of(url).Split('/', StringSplitOptions.RemoveEmptyEntries));
        bool isFile = joined.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || joined.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        return isFile || joined.Length == 1 ? joined : joined + "/";
    }

    /// <summary>What is wrong with an address on some system, or null.</summary>
    public static string? Problem(string url)
    {
        foreach (string part in Uri.UnescapeDataString(url).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            string? problem = part switch
            {
                "." or ".." => "leaves its place with '..'",
                _ when part.AsSpan().IndexOfAny("<>:\"\\|?*") >= 0 || part.Any(char.IsControl) => "holds a character that file names cannot have",
                _ when part.EndsWith('.') || part.EndsWith(' ') => "has a part that ends with a period or space",
                _ when Reserved.Contains(part.Split('.')[0]) => $"holds '{part}', which Windows reserves",
                _ when System.Text.Encoding.UTF8.GetByteCount(part) > 240 => "has a part longer than 240 bytes",
                _ => null,
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }
}
