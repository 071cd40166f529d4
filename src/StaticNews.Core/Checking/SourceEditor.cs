using System.Collections.Immutable;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>Makes replacements in source files, byte for byte leaving everything else: line ends, byte order mark, spaces. What is not found where it should be is left alone.</summary>
public static class SourceEditor
{
    private const int LinesAhead = 3;
    private const int LettersAhead = 4 * 1024;

    /// <summary>The files that change, by path.</summary>
    public static ImmutableArray<EditedFile> Edit(LoadedSite site, ImmutableArray<Replacement> replacements)
    {
        ILookup<string, Replacement> byFile = replacements.ToLookup(r => r.At.File, StringComparer.Ordinal);
        return [.. site.Content.Where(f => f.IsMarkdown && byFile.Contains(f.Path)).Select(f => Edit(f, byFile[f.Path])).OfType<EditedFile>().OrderBy(f => f.Before.Path, StringComparer.Ordinal)];
    }

    private static EditedFile? Edit(SourceFile file, IEnumerable<Replacement> replacements)
    {
        string text = file.Bytes.Text();
        List<int> lines = LineStarts(text);
        List<(int At, Replacement Change)> found = [];
        foreach ((int at, Replacement change) in replacements.Distinct().Select(r => (At: Find(text, lines, r), Change: r)).Where(f => f.At >= 0).OrderBy(f => f.At))
        {
            if (found.Count == 0 || at >= found[^1].At + found[^1].Change.Old.Length)
            {
                found.Add((at, change));
            }
        }

        if (found.Count == 0)
        {
            return null;
        }

        StringBuilder edited = new(text.Length + 64);
        int done = 0;
        foreach ((int at, Replacement change) in found)
        {
            edited.Append(text, done, at - done).Append(change.New);
            done = at + change.Old.Length;
        }

        string after = edited.Append(text, done, text.Length - done).ToString();
        return new(file, Encoding.UTF8.GetBytes(after), Lines(text, after, lines, found));
    }

    /// <summary>Where the old text stands, on the line of its place or the next two; neither in the middle of a word nor of a longer address.</summary>
    private static int Find(string text, List<int> lines, Replacement change)
    {
        (int line, int column) = (change.At.Line - 1, Math.Max(change.At.Column, 1) - 1);
        if (line < 0 || line >= lines.Count)
        {
            return -1;
        }

        int mark = line == 0 && text.StartsWith('\uFEFF') ? 1 : 0;
        int end = line + LinesAhead < lines.Count ? lines[line + LinesAhead] : text.Length;
        int start = Math.Min(lines[line] + column + mark, end);
        end = Math.Min(end, start + change.Old.Length + LettersAhead);
        for (int at = text.IndexOf(change.Old, start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(change.Old, at + 1, end - at - 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsPart(text[at - 1]) || !IsPart(change.Old[0])) && (at + change.Old.Length == text.Length || !IsPart(text[at + change.Old.Length]) || !IsPart(change.Old[^1])))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '%' or '~' or '&' or '=' or '+';

    /// <summary>Where lines begin: behind LF, CRLF and CR, as parsing counts them.</summary>
    private static List<int> LineStarts(string text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }

    /// <summary>No replacement holds a line end, so lines keep their numbers.</summary>
    private static ImmutableArray<EditedLine> Lines(string before, string after, List<int> lines, List<(int At, Replacement Change)> found)
    {
        List<int> later = LineStarts(after);
        return [.. found.Select(f => (f.Change.Code, Line: LineOf(lines, f.At))).DistinctBy(f => f.Line)
            .Select(f => new EditedLine(f.Code, f.Line + 1, Line(before, lines, f.Line), Line(after, later, f.Line)))];
    }

    private static int LineOf(List<int> lines, int at) => lines.BinarySearch(at) is >= 0 and var exact ? exact : ~lines.BinarySearch(at) - 1;

    private static string Line(string text, List<int> lines, int line) =>
        text[lines[line]..(line + 1 < lines.Count ? lines[line + 1] : text.Length)].TrimEnd('\r', '\n').TrimStart('\uFEFF');
}
