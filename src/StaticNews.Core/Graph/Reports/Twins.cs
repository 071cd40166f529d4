using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>Two topics that may be one.</summary>
/// <param name="A">The one with more articles.</param>
/// <param name="B">The other.</param>
/// <param name="Likeness">Of their names, 0 to 1.</param>
/// <param name="Shared">Articles that carry both.</param>
/// <param name="Overlap">Cosine of their articles, 0 to 1.</param>
internal sealed record Twins(Topic A, Topic B, double Likeness, int Shared, double Overlap)
{
    /// <summary>Names this much alike are one by themselves; less alike ones need articles in common.</summary>
    private const double Alike = 0.8;
    private const double Somewhat = 0.5;
    private const double Together = 0.5;
    private const int LongName = 8;

    /// <summary>A group of letters in more topics than this tells nothing.</summary>
    private const int MostTopics = 200;

    /// <summary>The pairs of a site, the surest first; topics meet over letters that few names share.</summary>
    public static IEnumerable<Twins> In(SiteGraph graph)
    {
        ulong[][] groups = [.. graph.Topics.Select(t => NameLikeness.GroupsOf(t.Title))];
        Dictionary<ulong, List<int>> byGroup = [];
        HashSet<(int, int)> pairs = [];
        for (int t = 0; t < groups.Length; t++)
        {
            foreach (ulong group in groups[t].Append(InitialsOf(graph.Topics[t].Title)).Where(g => g != 0))
            {
                List<int> others = byGroup.TryGetValue(group, out List<int>? list) ? list : byGroup[group] = [];
                if (others.Count < MostTopics)
                {
                    others.ForEach(o => pairs.Add((o, t)));
                    others.Add(t);
                }
            }
        }

        return pairs.Select(p => Of(graph.Topics[p.Item1], graph.Topics[p.Item2], NameLikeness.Of(groups[p.Item1], groups[p.Item2]))).OfType<Twins>()
            .OrderByDescending(t => t.Likeness + t.Overlap).ThenBy(t => t.A.Slug, StringComparer.Ordinal).ThenBy(t => t.B.Slug, StringComparer.Ordinal);
    }

    private static Twins? Of(Topic a, Topic b, double letters)
    {
        int shared = a.Articles.Intersect(b.Articles).Count();
        double overlap = shared == 0 ? 0 : shared / Math.Sqrt((double)a.Articles.Length * b.Articles.Length);
        double likeness = Compare(a.Title, b.Title, letters);
        bool isPair = likeness >= Alike || (likeness >= Somewhat && shared > 1 && overlap >= Together);
        return !isPair ? null
            : a.Articles.Length >= b.Articles.Length ? new(a, b, Math.Round(likeness, 2), shared, Math.Round(overlap, 2))
            : new(b, a, Math.Round(likeness, 2), shared, Math.Round(overlap, 2));
    }

    /// <summary>1 for the same words in any order or run together, .9 for initials; names with other numbers, or with a word more, are two.</summary>
    private static double Compare(string a, string b, double letters)
    {
        ulong[] first = TokenReader.HashesOf(a);
        ulong[] second = TokenReader.HashesOf(b);
        if (Run(a) == Run(b) || first.Order().SequenceEqual(second.Order()))
        {
            return 1;
        }

        if (InitialsOf(a) is not 0 and var initials && initials == InitialsOf(b) && (first.Length == 1 || second.Length == 1))
        {
            return 0.9;
        }

        bool hasOtherNumbers = string.Concat(a.Where(char.IsDigit)) != string.Concat(b.Where(char.IsDigit));
        letters = Math.Max(letters, Spelling(Run(a), Run(b)));
        return hasOtherNumbers ? 0 : first.Length != second.Length ? Math.Min(letters, Alike - 0.01) : letters;
    }

    /// <summary>Long names that differ in few letters: centers and centres.</summary>
    private static double Spelling(string a, string b)
    {
        int longest = Math.Max(a.Length, b.Length);
        return longest is < LongName or > 100 || Math.Abs(a.Length - b.Length) > 2 ? 0 : 1 - (EditDistance.Between(a, b) / (double)longest);
    }

    private static string Run(string name) => string.Concat(name.Where(char.IsLetterOrDigit).Select(LetterFolding.Of));

    /// <summary>A key under which "East Coast Rail Link" meets "ECRL"; 0 for a single word in small letters.</summary>
    private static ulong InitialsOf(string name)
    {
        string[] words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        string initials = words.Length == 1 ? name : string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => w[0]));
        return initials.Length > 1 && initials.All(char.IsUpper) ? ~Names.Key(initials) : 0;
    }
}
