using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace StaticNews.Importing;

/// <summary>Rewrites the destinations of links and pictures in Markdown; code is left alone.</summary>
internal static partial class MarkdownLinks
{
    private static readonly FrozenSet<string> Schemes = new[] { "http", "https", "mailto", "tel" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body with its destinations rewritten; addresses that the build would refuse lead nowhere, and are reported.</summary>
    public static string Apply(string body, int firstLine, string file, MarkdownRules rules, ImportLog log)
    {
        MarkdownCode code = MarkdownCode.Of(body);
        Lines lines = new(body, firstLine);
        string text = Destination().Replace(body, match =>
        {
            string written = match.Groups["to"].Value;
            string to = written.StartsWith('<') ? written[1..^1] : written;
            if (code.Contains(match.Index))
            {
                return match.Value;
            }

            if (ForbiddenScheme(to) is { } scheme)
            {
                log.Lose(LossKind.Link, file, lines.At(match.Index), $"addresses with '{scheme}:' are not allowed; the link leads nowhere until it is corrected");
                return match.Groups["open"].Value + Markdown.Destination(System.Net.WebUtility.HtmlDecode(to).Replace(":", "%3A", StringComparison.Ordinal));
            }

            return rules.Link(to) is { } link ? match.Groups["open"].Value + Markdown.Destination(link) : match.Value;
        });
        return text.Contains('<', StringComparison.Ordinal) ? Autolinks(text, firstLine, file, log) : text;
    }

    private static string Autolinks(string body, int firstLine, string file, ImportLog log)
    {
        MarkdownCode code = MarkdownCode.Of(body);
        Lines lines = new(body, firstLine);
        return Autolink().Replace(body, match =>
        {
            if (code.Contains(match.Index) || ForbiddenScheme(match.Value[1..^1]) is not { } scheme)
            {
                return match.Value;
            }

            log.Lose(LossKind.Link, file, lines.At(match.Index), $"addresses with '{scheme}:' are not allowed; the address is kept as text");
            return "\\" + match.Value;
        });
    }

    /// <summary>The scheme of an address that the build refuses, because it could run code or is misspelt; null for others.</summary>
    public static string? ForbiddenScheme(string address)
    {
        string clean = string.Concat(System.Net.WebUtility.HtmlDecode(address).Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        int colon = clean.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || clean.AsSpan(0, colon).IndexOfAny('/', '#', '?') >= 0 || Schemes.Contains(clean[..colon]) ? null : clean[..colon];
    }

    [GeneratedRegex(@"(?<open>\]\(\s*|^ {0,3}\[[^\]\n]+\]:[ \t]*)(?<to><[^<>\n]*>|(?:[^\s()<>]|\([^\s()<>]*\))+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Destination();

    [GeneratedRegex("<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Autolink();
}
