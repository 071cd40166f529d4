using System.Text;
using Microsoft.AspNetCore.Http;

namespace StaticNews.Cli.Serving;

/// <summary>Answers that are not files of the site; browsers keep none of them.</summary>
internal static class Answer
{
    /// <summary>A line of text.</summary>
    public static Task TextAsync(HttpContext http, int status, string text) => SendAsync(http, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <summary>A page.</summary>
    public static Task HtmlAsync(HttpContext http, int status, ReadOnlyMemory<byte> page) => SendAsync(http, status, "text/html; charset=utf-8", page);

    /// <summary>Another place; a browser that kept it would carry it over to the next site on this port.</summary>
    /// <param name="path">Decoded path.</param>
    /// <param name="query">Query with its '?', or nothing.</param>
    public static Task MovedAsync(HttpContext http, string path, string query)
    {
        http.Response.Headers.Location = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) + query;
        return SendAsync(http, 301, "text/plain; charset=utf-8", default);
    }

    /// <summary>The site's own 404 page, with the page that was probably meant.</summary>
    public static Task MissingAsync(HttpContext http, ServedSite site, string path, bool live)
    {
        bool asset = Path.HasExtension(path) && !ContentTypes.IsHtml(path);
        string? nearest = asset ? null : NearestPage.To(path, site.Pages);
        ReadOnlyMemory<byte> page = site.Find("404.html") is { CopyFrom: null } own
            ? (live ? LiveScript.Into(own.Bytes, own.Version, nearest) : own.Bytes)
            : StandIn.Missing(nearest);
        return HtmlAsync(http, 404, page);
    }

    /// <summary>Bytes of a media type.</summary>
    public static async Task SendAsync(HttpContext http, int status, string type, ReadOnlyMemory<byte> body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        http.Response.ContentLength = body.Length;
        http.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(http.Request.Method) && !body.IsEmpty)
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        }
    }
}
