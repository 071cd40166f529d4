namespace StaticNews.Importing;

/// <summary>File patterns with * and ?; * does not cross a '/', ** does.</summary>
internal static class Glob
{
    /// <summary>Whether a path matches a pattern. At worst length times length.</summary>
    public static bool Matches(string pattern, string path)
    {
        bool[] reached = new bool[path.Length + 1];
        reached[0] = true;
        for (int p = 0; p < pattern.Length; p++)
        {
            bool isDouble = pattern[p] == '*' && p + 1 < pattern.Length && pattern[p + 1] == '*';
            bool[] next = new bool[path.Length + 1];
            for (int i = 0; i <= path.Length; i++)
            {
                next[i] = pattern[p] == '*'
                    ? reached[i] || (i > 0 && next[i - 1] && (isDouble || path[i - 1] != '/'))
                    : i > 0 && reached[i - 1] && (pattern[p] == '?' ? path[i - 1] != '/' : pattern[p] == path[i - 1]);
            }

            p += isDouble ? 1 : 0;
            reached = next;
        }

        return reached[path.Length];
    }
}
