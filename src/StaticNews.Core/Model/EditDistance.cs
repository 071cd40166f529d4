namespace StaticNews.Model;

/// <summary>How many slips of the hand lie between two words, for "did you mean" (optimal string alignment).</summary>
public static class EditDistance
{
    /// <summary>Insertions, deletions, replacements and exchanges of neighbours between two short texts.</summary>
    public static int Between(string a, string b)
    {
        int[] before = new int[b.Length + 1];
        int[] above = new int[b.Length + 1];
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            (before, above, row) = (above, row, before);
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
        }

        return row[b.Length];
    }

    /// <summary>The word of those known that was probably meant: at most a third of its letters are others; null when none is so close.</summary>
    public static string? Closest(string word, IEnumerable<string> known) =>
        known.Select(k => (Distance: Between(word, k), Word: k)).Where(p => p.Distance <= Math.Max(1, word.Length / 3))
            .OrderBy(p => p.Distance).ThenBy(p => p.Word, StringComparer.Ordinal).Select(p => p.Word).FirstOrDefault();
}
