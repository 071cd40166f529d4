using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>Addresses as Markdown writes them in a link: [text](address).</summary>
internal static class MarkdownAddress
{
    /// <summary>The address without query and fragment.</summary>
    public static string PathOf(string address)
    {
        int cut = address.AsSpan().IndexOfAny('#', '?');
        return cut < 0 ? address : address[..cut];
    }

    /// <summary>A link's path changed, its query and fragment kept.</summary>
    public static Replacement Replace(string code, SourceLocation at, string destination, string path) =>
        new(code, at, "](" + PathOf(destination), "](" + Escape(path));

    /// <summary>Without what would end the address.</summary>
    public static string Escape(string address) =>
        address.Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
