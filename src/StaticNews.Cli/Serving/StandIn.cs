using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace StaticNews.Cli.Serving;

/// <summary>Pages for when the site has none of its own.</summary>
internal static class StandIn
{
    /// <summary>Stands for every page until the first good build; lists what is wrong for readers without scripts too.</summary>
    public static ReadOnlyMemory<byte> Unbuilt(ImmutableArray<Problem> problems, bool live) => Page(
        "The site cannot be built yet",
        string.Concat(problems.Select(p => $"<li><code>{Encode($"{p.File}({p.Line},{p.Column})")}</code> {Encode($"{p.Message}. {p.Remedy}")}</li>")), live);

    /// <summary>Stands for the 404 page of a site that has none.</summary>
    public static ReadOnlyMemory<byte> Missing(string? nearest) => Page(
        "There is no page at this address", nearest is null ? "" : $"<li>Did you mean <a href=\"{Encode(nearest)}\">{Encode(nearest)}</a>?</li>", live: false);

    private static ReadOnlyMemory<byte> Page(string title, string items, bool live)
    {
        byte[] page = Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            </head>
            <body><main><h1>{title}</h1><ul>{items}</ul></main></body>
            </html>

            """);
        return live ? LiveScript.Into(page, "none") : page;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
