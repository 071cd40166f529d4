using System.Text;

namespace StaticNews.Scaffolding;

/// <summary>Texts that are part of the program.</summary>
internal static class Embedded
{
    /// <summary>Names that begin with a prefix, '/' separated, in order.</summary>
    public static IEnumerable<string> Names(string prefix) =>
        typeof(Embedded).Assembly.GetManifestResourceNames().Select(n => n.Replace('\\', '/')).Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The text of a name; it must exist. Lines end with '\n'.</summary>
    public static string Text(string name)
    {
        string resource = typeof(Embedded).Assembly.GetManifestResourceNames().First(n => n.Replace('\\', '/') == name);
        using StreamReader reader = new(typeof(Embedded).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
