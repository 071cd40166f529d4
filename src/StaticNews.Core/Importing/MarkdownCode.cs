using System.Collections.Immutable;

namespace StaticNews.Importing;

/// <summary>Where a Markdown text is code: fenced blocks and spans; links and tags in them are left alone.</summary>
internal sealed class MarkdownCode
{
    private readonly ImmutableArray<(int Start, int End)> _fences;
    private readonly ImmutableArray<(int Start, int End)> _spans;

    private MarkdownCode(ImmutableArray<(int Start, int End)> fences, ImmutableArray<(int Start, int End)> spans) => (_fences, _spans) = (fences, spans);

    /// <summary>Finds the code of a text; linear in its length.</summary>
    public static MarkdownCode Of(string text)
    {
        ImmutableArray<(int, int)>.Builder fences = ImmutableArray.CreateBuilder<(int, int)>();
        ImmutableArray<(int, int)>.Builder spans = ImmutableArray.CreateBuilder<(int, int)>();
        (int fenceStart, char mark, int length, int paragraph) = (-1, ' ', 0, 0);
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            ReadOnlySpan<char> line = text.AsSpan(at, end - at).Trim();
            int run = line.Length > 0 && line[0] is '`' or '~' ? line.Length - line.TrimStart(line[0]).Length : 0;
            bool opens = run >= 3 && (line[0] == '~' || line[run..].IndexOf('`') < 0);
            if (fenceStart < 0 && (opens || line.IsEmpty))
            {
                Spans(text, paragraph, at, spans);
                (fenceStart, mark, length) = opens ? (at, line[0], run) : (fenceStart, mark, length);
            }
            else if (fenceStart >= 0 && run >= length && line[0] == mark && line.Length == run)
            {
                fences.Add((fenceStart, end));
                fenceStart = -1;
            }

            at = end + 1;
            paragraph = line.IsEmpty || fenceStart >= 0 || opens || run >= 3 ? at : paragraph;
        }

        if (fenceStart >= 0)
        {
            fences.Add((fenceStart, text.Length));
        }
        else
        {
            Spans(text, paragraph, text.Length, spans);
        }

        return new(fences.ToImmutable(), spans.ToImmutable());
    }

    /// <summary>Whether an offset lies in a fenced block.</summary>
    public bool InFence(int at) => In(_fences, at);

    /// <summary>Whether an offset lies in code of either sort.</summary>
    public bool Contains(int at) => In(_fences, at) || In(_spans, at);

    private static void Spans(string text, int from, int to, ImmutableArray<(int, int)>.Builder spans)
    {
        List<(int Start, int Length)> runs = [];
        for (int at = from; at < to && at >= 0;)
        {
            int tick = text.AsSpan(at, to - at).IndexOf('`');
            if (tick < 0)
            {
                break;
            }

            int start = at + tick;
            int end = start;
            while (end < to && text[end] == '`')
            {
                end++;
            }

            runs.Add((start, end - start));
            at = end;
        }

        Dictionary<int, Queue<int>> later = runs.Select((r, i) => (r.Length, i)).GroupBy(r => r.Length).ToDictionary(g => g.Key, g => new Queue<int>(g.Select(r => r.i)));
        for (int i = 0; i < runs.Count; i++)
        {
            Queue<int> same = later[runs[i].Length];
            while (same.Count > 0 && same.Peek() <= i)
            {
                same.Dequeue();
            }

            if (same.TryDequeue(out int closing))
            {
                spans.Add((runs[i].Start, runs[closing].Start + runs[closing].Length));
                i = closing;
            }
        }
    }

    private static bool In(ImmutableArray<(int Start, int End)> ranges, int at)
    {
        (int low, int high) = (0, ranges.Length - 1);
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (at < ranges[middle].Start)
            {
                high = middle - 1;
            }
            else if (at >= ranges[middle].End)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
