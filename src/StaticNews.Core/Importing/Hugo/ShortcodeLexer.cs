using System.Collections.Immutable;

namespace StaticNews.Importing.Hugo;

/// <summary>Finds shortcode tags: {{&lt; name args &gt;}} and {{% name args %}}, closing ones, and those that a comment keeps as text.</summary>
internal static class ShortcodeLexer
{
    private const int MaxTag = 20_000;

    /// <summary>The tags in order; linear in the length of the text.</summary>
    public static List<Shortcode> Read(string text)
    {
        List<Shortcode> found = [];
        for (int at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0 && at + 2 < text.Length;)
        {
            Shortcode? tag = text[at + 2] is '<' or '%' ? Tag(text, at) : null;
            if (tag is not null)
            {
                found.Add(tag);
            }

            int next = tag?.End ?? at + 2;
            at = next < text.Length ? text.IndexOf("{{", next, StringComparison.Ordinal) : -1;
        }

        return found;
    }

    private static Shortcode? Tag(string text, int start)
    {
        string close = text[start + 2] == '<' ? ">}}" : "%}}";
        int limit = Math.Min(text.Length, start + MaxTag);
        int at = Skip(text, start + 3, limit);
        if (text.AsSpan(at).StartsWith("/*"))
        {
            int end = text.IndexOf("*/" + close, at, StringComparison.Ordinal);
            return end < 0 ? null : new Shortcode("", [], false, false, IsComment: true, start, end + 2 + close.Length);
        }

        bool isClosing = at < limit && text[at] == '/';
        at = Skip(text, isClosing ? at + 1 : at, limit);
        int name = at;
        while (at < limit && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or '.' or '/') && !(text[at] == '/' && text.AsSpan(at + 1).StartsWith(close)))
        {
            at++;
        }

        return at == name ? null : Arguments(text, text[name..at], start, at, limit, close, isClosing);
    }

    private static Shortcode? Arguments(string text, string name, int start, int at, int limit, string close, bool isClosing)
    {
        ImmutableArray<(string, string)>.Builder arguments = ImmutableArray.CreateBuilder<(string, string)>();
        while ((at = Skip(text, at, limit)) < limit)
        {
            if (text.AsSpan(at).StartsWith(close) || (text[at] == '/' && text.AsSpan(at + 1).StartsWith(close)))
            {
                bool isSelfClosed = text[at] == '/';
                return new(name, arguments.ToImmutable(), isClosing, isSelfClosed, false, start, at + close.Length + (isSelfClosed ? 1 : 0));
            }

            int before = at;
            string value = Value(text, ref at, limit, close);
            string key = "";
            if (at < limit && text[at] == '=' && text[before] is not ('"' or '`'))
            {
                (key, at) = (value, at + 1);
                value = Value(text, ref at, limit, close);
            }

            if (at == before)
            {
                return null;
            }

            arguments.Add((key, value));
        }

        return null;
    }

    private static string Value(string text, ref int at, int limit, string close)
    {
        if (at >= limit || text[at] is not ('"' or '`'))
        {
            int word = at;
            while (at < limit && !char.IsWhiteSpace(text[at]) && text[at] != '=' && !text.AsSpan(at).StartsWith(close))
            {
                at++;
            }

            return text[word..at];
        }

        char quote = text[at];
        int start = ++at;
        while (at < limit && text[at] != quote)
        {
            at += text[at] == '\\' && quote == '"' ? 2 : 1;
        }

        at = Math.Min(at, limit);
        string inner = text[start..at];
        at = Math.Min(at + 1, limit);
        return quote == '"' ? inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : inner;
    }

    private static int Skip(string text, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return Math.Min(at, limit);
    }
}
