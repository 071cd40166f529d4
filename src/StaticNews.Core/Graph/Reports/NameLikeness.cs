using StaticNews.Content;

namespace StaticNews.Graph.Reports;

/// <summary>How alike two names are as letters, 0 to 1: shared groups of three letters against all (Dice 1945), words marked at both ends.</summary>
internal static class NameLikeness
{
    /// <summary>The groups of a name, sorted, each once.</summary>
    public static ulong[] GroupsOf(string name)
    {
        HashSet<ulong> groups = [];
        ulong group = ' ';
        bool isGap = true;
        foreach (char c in name.AsSpan(0, Math.Min(name.Length, 300)))
        {
            char letter = char.IsLetterOrDigit(c) ? LetterFolding.Of(c) : ' ';
            if (letter == '\0' || (letter == ' ' && isGap))
            {
                continue;
            }

            isGap = letter == ' ';
            group = ((group << 16) | letter) & 0xFFFF_FFFF_FFFF;
            groups.Add(group);
        }

        groups.Add(((group << 16) | ' ') & 0xFFFF_FFFF_FFFF);
        ulong[] sorted = [.. groups];
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>The likeness of two names by their groups.</summary>
    public static double Of(ulong[] a, ulong[] b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            int order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return 2.0 * shared / (a.Length + b.Length);
    }
}
