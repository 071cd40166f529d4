using System.Net;
using System.Text;

namespace StaticNews.Cli.Serving;

/// <summary>Puts the preview's script into a page in memory: an element of its own origin, which the strictest content policy allows.</summary>
internal static class LiveScript
{
    /// <summary>Path prefix of everything that is the preview's and not the site's.</summary>
    public const string Reserved = "/__staticnews/";

    /// <summary>The page with the script before the end of its head, or at its end when it has none.</summary>
    /// <param name="page">HTML as built.</param>
    /// <param name="version">The page's version, by which the script knows whether it is old.</param>
    /// <param name="nearest">Address of the page that was probably meant, on the 404 page.</param>
    public static ReadOnlyMemory<byte> Into(ReadOnlyMemory<byte> page, string version, string? nearest = null)
    {
        string hint = nearest is null ? "" : $" data-nearest=\"{WebUtility.HtmlEncode(nearest)}\"";
        byte[] element = Encoding.UTF8.GetBytes($"<script type=\"module\" src=\"{Reserved}live.js\" data-version=\"{version}\"{hint}></script>\n");
        int at = EndOfHead(page.Span);
        byte[] whole = new byte[page.Length + element.Length];
        page.Span[..at].CopyTo(whole);
        element.CopyTo(whole.AsSpan(at));
        page.Span[at..].CopyTo(whole.AsSpan(at + element.Length));
        return whole;
    }

    private static int EndOfHead(ReadOnlySpan<byte> page)
    {
        int lower = page.IndexOf("</head>"u8);
        int at = lower >= 0 ? lower : page.IndexOf("</HEAD>"u8);
        return at >= 0 ? at : page.Length;
    }
}
