using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Pasted;

/// <summary>Turns the plain text of one article into Markdown: headings and further-reading phrases are found, nothing else is changed.</summary>
public static partial class TextImporter
{
    private const int MostHeadingWords = 12;
    private const int MostHeadingLength = 90;
    private const int TitleLength = 70;

    private enum Role
    {
        Paragraph,
        Title,
        Heading,
        Phrase,
        Dropped,
        Blank,
    }

    /// <summary>Imports one text file; every guess stands in the report.</summary>
    public static ImportReport Import(SourceFile file, ImportOptions options, Action<OutputFile> write)
    {
        ImportLog log = new(write) { Read = 1 };
        Checked<string> decoded = SourceText.Decode(file);
        log.Add(decoded.Diagnostics);
        if (decoded.Value is not { } text)
        {
            return log.Report("Text");
        }

        if (text.Trim().Length == 0)
        {
            log.Add([Diagnostic.Error("SN1701", new(file.Path), "the file holds no text", "Paste the article into it.")]);
            return log.Report("Text");
        }

        string[] lines = text.Split('\n');
        PhraseWords words = PhraseWords.Of([options.Site?.Language ?? "en"]);
        Role[] roles = Roles(lines, options.Title is not null, words);
        string title = Title(lines, roles, file.Path, options.Title, log);
        string slug = Slug.Of(title);
        FrontMatterDraft draft = new(file.Path, log);
        draft.Text("title", title);
        draft.Set("date", options.Date is { } date ? Yaml.Plain(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);
        string section = Slug.Of(options.Section);
        string path = $"content/{(section.Length > 0 ? section + "/" : "")}{(slug.Length > 0 ? slug : "article")}.md";
        log.Write(path, draft.With(Body(lines, roles, words, file.Path, log)), file.Path, "articles");
        log.Guess("file: " + path);
        return log.Report("Text");
    }

    private static Role[] Roles(string[] lines, bool hasTitle, PhraseWords words)
    {
        Role[] roles = [.. lines.Select(l => l.Trim().Length == 0 ? Role.Blank : CommentCount().IsMatch(l.Trim()) ? Role.Dropped : Role.Paragraph)];
        int[] written = [.. Enumerable.Range(0, lines.Length).Where(i => roles[i] == Role.Paragraph)];
        for (int n = 0; n < written.Length; n++)
        {
            string line = lines[written[n]].Trim();
            bool isLast = n == written.Length - 1;
            if (PhraseFinder.IsInvitation(line, words))
            {
                roles[written[n]] = Role.Phrase;
            }
            else if (n == 0 && !isLast && IsShort(line) && !hasTitle && !IsShort(lines[written[1]].Trim()))
            {
                roles[written[n]] = Role.Title;
            }
            else if (!isLast && IsShort(line) && !IsWrapped(lines, written[n], words))
            {
                roles[written[n]] = Role.Heading;
            }
        }

        return roles;
    }

    /// <summary>A line such as headings are: short, capitalised, not a sentence and not an item of a list.</summary>
    private static bool IsShort(string line) =>
        line.Length <= MostHeadingLength && line.Count(c => c == ' ') < MostHeadingWords && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || char.GetUnicodeCategory(line[0]) == UnicodeCategory.OtherLetter)
        && line[^1] is not ('.' or '!' or ',' or ';' or ':' or '"' or '”' or '…' or '-') && !ListItem().IsMatch(line) && !SentenceEnd().IsMatch(line);

    /// <summary>Whether a line is the short end of a paragraph that was broken into lines.</summary>
    private static bool IsWrapped(string[] lines, int at, PhraseWords words) => at > 0 && lines[at - 1].Trim() is { Length: > 0 } before && !IsShort(before) && !char.IsPunctuation(before[^1]) && PhraseFinder.Find(before, words) is null;

    private static string Title(string[] lines, Role[] roles, string path, string? given, ImportLog log)
    {
        if (given is not null)
        {
            return given;
        }

        int at = Array.IndexOf(roles, Role.Title);
        string first = lines.First(l => l.Trim().Length > 0).Trim();
        string name = Path.GetFileNameWithoutExtension(path).Replace('-', ' ').Replace('_', ' ').Trim();
        string title = at >= 0 ? lines[at].Trim() : name.Contains(' ', StringComparison.Ordinal) ? char.ToUpperInvariant(name[0]) + name[1..] : Cut(first);
        log.Guess($"title{(at >= 0 ? $" (line {at + 1})" : "")}: {title}");
        return title;
    }

    private static string Cut(string text)
    {
        string sentence = text.Split(['.', '!', '?'], 2)[0].Trim();
        int space = sentence.Length <= TitleLength ? sentence.Length : sentence.LastIndexOf(' ', TitleLength);
        return sentence[..(space > 0 ? space : TitleLength)].TrimEnd(',', ';', ' ');
    }

    private static string Body(string[] lines, Role[] roles, PhraseWords words, string file, ImportLog log)
    {
        bool isSpaced = roles.Any(r => r == Role.Blank) && Enumerable.Range(1, lines.Length - 1).Any(i => roles[i - 1] == Role.Blank && roles[i] != Role.Blank && i > 1);
        StringBuilder body = new();
        for (int i = 0; i < lines.Length; i++)
        {
            string? written = roles[i] switch
            {
                Role.Title or Role.Blank => null,
                Role.Heading => Guessed("heading", i, "## " + lines[i].Trim(), lines[i].Trim(), log),
                Role.Phrase => Guessed("phrase", i, $"[{lines[i].Trim().TrimEnd('.')}]()", lines[i].Trim().TrimEnd('.'), log),
                Role.Dropped => Dropped(lines[i], file, i, log),
                _ => Paragraph(lines[i], i, words, log),
            };
            bool joins = i > 0 && roles[i] == Role.Paragraph && roles[i - 1] == Role.Paragraph && (isSpaced || (ListItem().IsMatch(lines[i].Trim()) && ListItem().IsMatch(lines[i - 1].Trim())));
            if (written is not null)
            {
                body.Append(body.Length == 0 || joins ? "" : "\n").Append(written).Append('\n');
            }
        }

        return body.ToString();
    }

    private static string Paragraph(string line, int at, PhraseWords words, ImportLog log)
    {
        if (PhraseFinder.Find(line, words) is not { } found)
        {
            return line.TrimEnd('\r');
        }

        string phrase = line.Substring(found.Start, found.Length);
        log.Guess($"phrase (line {at + 1}): {phrase}");
        return $"{line[..found.Start]}[{phrase}](){line[(found.Start + found.Length)..]}";
    }

    private static string Guessed(string what, int at, string written, string shown, ImportLog log)
    {
        log.Guess($"{what} (line {at + 1}): {shown}");
        return written;
    }

    private static string? Dropped(string line, string file, int at, ImportLog log)
    {
        log.Lose(LossKind.Text, file, at + 1, $"'{line.Trim()}' is left out");
        log.Guess($"left out (line {at + 1}): {line.Trim()}");
        return null;
    }

    [GeneratedRegex(@"^(?:[0-9][0-9.,]*|no) (?:comments?|responses?|replies)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CommentCount();

    /// <summary>A full stop behind a word too long for an abbreviation, and more after it.</summary>
    [GeneratedRegex(@"\p{Ll}{4}\.\s+\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(?:[-*+•–]|\d{1,3}[.)])\s", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();
}
