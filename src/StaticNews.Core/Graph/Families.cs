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

    private readonly NumberLists _titles;
    private readonly NumberLists _families;
    private readonly NumberLists _members;

    /// <summary>The families of a site, by the numbered words of its titles; linear in these.</summary>
    public Families(NumberLists titles)
    {
        _titles = titles;
        Numbering numbers = new(titles.Count);
        List<(int Title, int Family)> places = [];
        for (int i = 0; i < titles.Count; i++)
        {
            ReadOnlySpan<int> title = titles[i];
            for (int gap = 0; title.Length is > 1 and <= MostWords && gap < title.Length; gap++)
            {
                places.Add((i, numbers.Of(KeyOf(title, gap))));
            }
        }

        _families = NumberLists.Of(places, titles.Count);
        _members = _families.Turned(numbers.Count);
    }

    /// <summary>Makes documents of the same families with another title candidates; the fewer stand in a family, the more it says.</summary>
    public void AddTo(CandidateTable candidates, int document, int most)
    {
        foreach (int family in _families[document])
        {
            ReadOnlySpan<int> members = _members[family];
            if (members.Length == 1 || members.Length > most)
            {
                continue;
            }

            double amount = 1 / Math.Log(members.Length + 1);
            foreach (int member in members)
            {
                if (!_titles[member].SequenceEqual(_titles[document]))
                {
                    candidates.Add(Signal.Family, member, amount);
                }
            }
        }
    }

    private static ulong KeyOf(ReadOnlySpan<int> title, int gap)
    {
        ulong key = (ulong)title.Length;
        for (int i = 0; i < title.Length; i++)
        {
            key = (key ^ (i == gap ? Gap : (ulong)title[i])) * Prime;
            key ^= key >> 32;
        }

        return key;
    }
}
