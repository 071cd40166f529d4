using System.Text.RegularExpressions;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>A content file of another system taken apart: its front matter, its body, and the line from 0 on which the body begins.</summary>
internal sealed partial record ForeignText(Settings Front, string Body, int BodyLine, bool HasFront)
{
    private const int MaxRepairs = 20;

    /// <summary>Splits YAML (---), TOML (+++) or JSON ({) from the body; a key that stands twice keeps its last value and is reported.</summary>
    public static ForeignText? Read(SourceFile file, ImportLog log)
    {
        Checked<string> decoded = SourceText.Decode(file);
        log.Add(decoded.Diagnostics);
        if (decoded.Value is not { } text)
        {
            return null;
        }

        string trimmed = text.TrimStart();
        int skipped = trimmed.StartsWith("---\n", StringComparison.Ordinal) || trimmed.StartsWith("+++\n", StringComparison.Ordinal) ? text.AsSpan(0, text.Length - trimmed.Length).Count('\n') : 0;
        text = skipped > 0 ? trimmed : text;
        Checked<YamlNode.Mapping> front;
        (int end, int body) = text.StartsWith('{') ? JsonEnd(text) : Fence(text);
        if (end < 0)
        {
            log.Add([Diagnostic.Error("SN1702", new(file.Path, 1, 1), "the front matter is not closed", "Put the closing line after it.")]);
            return null;
        }

        int bodyLine = skipped + text.AsSpan(0, body).Count('\n');
        if (end == 0)
        {
            return new(Settings.Empty, text, 0, false);
        }

        int start = text.StartsWith('{') ? 0 : text.IndexOf('\n', StringComparison.Ordinal) + 1;
        string inner = text[start..Math.Max(start, end)];
        front = text[0] switch
        {
            '{' => JsonReader.Read(inner, file.Path, skipped),
            '+' => TomlReader.Read(inner, file.Path, 1 + skipped),
            _ => Yaml(inner, file.Path, 1 + skipped, log),
        };
        log.Add(front.Diagnostics);
        return front.Value is null ? null : new(new Settings(front.Value), text[body..], bodyLine, true);
    }

    /// <summary>YAML as Ruby and Go read it: of a key that stands twice the last one counts, and quoted text may go on without indentation.</summary>
    public static Checked<YamlNode.Mapping> Yaml(string text, string file, int offset, ImportLog log)
    {
        Checked<YamlNode.Mapping> read = YamlReader.Read(text, file, offset);
        if (read.Value is null && read.Diagnostics[0].Message.Contains("indentation", StringComparison.Ordinal))
        {
            text = Indented(text);
            read = YamlReader.Read(text, file, offset);
        }

        for (int i = 0; i < MaxRepairs && read.Value is null && Twice().Match(read.Diagnostics[0].Message) is { Success: true } twice; i++)
        {
            string[] lines = text.Split('\n');
            string key = twice.Groups[1].Value;
            int second = read.Diagnostics[0].Location.Line - 1 - offset;
            int first = Array.FindIndex(lines, l => l.StartsWith(key, StringComparison.Ordinal) && l.AsSpan(key.Length).TrimStart().StartsWith(":"));
            if (first < 0 || first >= second)
            {
                return read;
            }

            log.Lose(LossKind.FrontMatter, file, first + 1 + offset, $"'{key}' is there twice; the last one counts");
            do
            {
                lines[first++] = "";
            }
            while (first < second && (lines[first].StartsWith(' ') || lines[first].StartsWith('-')));
            text = string.Join('\n', lines);
            read = YamlReader.Read(text, file, offset);
        }

        return read;
    }

    /// <summary>Lines within a quoted value moved in by two spaces; folding takes the spaces away again.</summary>
    private static string Indented(string text)
    {
        string[] lines = text.Split('\n');
        char quote = '\0';
        for (int i = 0; i < lines.Length; i++)
        {
            int from = 0;
            if (quote != '\0')
            {
                lines[i] = "  " + lines[i];
            }
            else if (Quoted().Match(lines[i]) is { Success: true } open)
            {
                quote = open.Groups[1].Value[0];
                from = open.Length;
            }

            for (int at = from; quote != '\0' && at < lines[i].Length; at++)
            {
                at += quote == '"' && lines[i][at] == '\\' ? 1 : 0;
                quote = at < lines[i].Length && lines[i][at] == quote ? '\0' : quote;
            }
        }

        return string.Join('\n', lines);
    }

    private static (int End, int Body) Fence(string text)
    {
        string fence = text.StartsWith("---", StringComparison.Ordinal) ? "---" : "+++";
        int line = text.IndexOf('\n', StringComparison.Ordinal);
        if (!text.StartsWith(fence, StringComparison.Ordinal) || line < 0 || text.AsSpan(0, line).TrimEnd().Length != 3)
        {
            return (0, 0);
        }

        for (int at = line + 1; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (text.AsSpan(at, end - at).TrimEnd().SequenceEqual(fence))
            {
                return (at, Math.Min(end + 1, text.Length));
            }

            at = end + 1;
        }

        return (-1, 0);
    }

    /// <summary>JSON front matter ends with the brace that closes the first one.</summary>
    private static (int End, int Body) JsonEnd(string text)
    {
        (int depth, bool quoted) = (0, false);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted)
            {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
                continue;
            }

            quoted = c == '"';
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0)
            {
                int line = text.IndexOf('\n', i);
                return (i + 1, line < 0 ? text.Length : line + 1);
            }
        }

        return (-1, 0);
    }

    [GeneratedRegex("^\\s*(?:- +)?[\\w-]+: *([\"'])", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("^the key '(.+)' is there twice$", RegexOptions.CultureInvariant)]
    private static partial Regex Twice();
}
