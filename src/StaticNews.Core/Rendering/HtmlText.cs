using System.Net;

namespace StaticNews.Rendering;

/// <summary>Text within HTML.</summary>
internal static class HtmlText
{
    /// <summary>The text with what could be markup escaped; safe in an element and in a quoted attribute.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
