namespace StaticNews.Graph;

/// <summary>
/// Documents whose titles differ in one word, as pages do that are named after one pattern: Get-Item and Set-Item, the budgets of two
/// years. A title belongs to one family for each of its words, known by the hash of the others and the place of the gap.
/// </summary>
internal sealed class Families
{
    private const int MostWords = 12;
    private const ulong Gap = 0xD1B54A32D192ED03;
    private const ulong Prime = 0x9E3779B97F4A7C15;

    private readonly int[][] _titles;
    private readonly int[][] _families;
    private readonly int[][] _members;

    /// <summary>The families of a site, by the numbered words of its titles; linear in these.</summary>
    public Families(int[][] titles)
    {
        _titles = titles;
        Numbering numbers = new(titles.Length);
        _families = Array.ConvertAll(titles, t => t.Length is > 1 and <= MostWords ? KeysOf(t, numbers) : []);
        int[] counts = new int[numbers.Count];
        foreach (int family in _families.SelectMany(f => f))
        {
            counts[family]++;
        }

        _members = Array.ConvertAll(counts, c => c > 1 ? new int[c] : []);
        for (int i = titles.Length - 1; i >= 0; i--)
        {
            foreach (int family in _families[i].Where(f => _members[f].Length > 0))
            {
                _members[family][--counts[family]] = i;
            }
        }
    }

    /// <summary>Documents of the same families with another title, and how many stand in the family by which each is found.</summary>
    public IEnumerable<(int Document, int Size)> Of(int document, int most)
    {
        foreach (int[] members in _families[document].Select(f => _members[f]).Where(m => m.Length > 1 && m.Length <= most))
        {
            foreach (int member in members.Where(m => !_titles[m].AsSpan().SequenceEqual(_titles[document])))
            {
                yield return (member, members.Length);
            }
        }
    }

    private static int[] KeysOf(int[] title, Numbering numbers)
    {
        int[] keys = new int[title.Length];
        for (int gap = 0; gap < keys.Length; gap++)
        {
            ulong key = (ulong)title.Length;
            for (int i = 0; i < title.Length; i++)
            {
                key = (key ^ (i == gap ? Gap : (ulong)title[i])) * Prime;
                key ^= key >> 32;
            }

            keys[gap] = numbers.Of(key);
        }

        return keys;
    }
}
