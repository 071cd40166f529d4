using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Ranks what is related to a document and says why in words.</summary>
internal sealed class RelatedArticles(Subjects subjects, Relations relations, TermIndex terms, PhraseWords phraseWords, SiteConfig config)
{
    /// <summary>A link says more than any likeness, whatever it adds to the score.</summary>
    private const double Explicit = 10;
    private const int LongWord = 4;

    /// <summary>What <see cref="TermIndex.Idf"/> gives a term that stands in half of the documents.</summary>
    private const double InHalf = 0.6931;
    private const int Telling = 16;

    private static readonly string[] Signals = Enum.GetNames<Signal>();

    /// <summary>A ranker for one thread.</summary>
    public RelatedRanker Ranker() => new(subjects, relations, terms, RelatedWeights.Default);

    /// <summary>What readers of the document of an index are led to: editors' pins, then the best; nothing from pages that list no articles.</summary>
    public ImmutableArray<Related> Of(int index, RelatedRanker ranker)
    {
        Article node = subjects.Nodes[index];
        int count = config.RelatedCount;
        if (!HasRelated(node))
        {
            return [];
        }

        ImmutableArray<Related> pinned = [.. Pinned(index).Select(a => new Related(a, 1, ["chosen by the editors"], []))];
        Lazy<List<(int Term, string Word, bool IsName)>> telling = new(() => TellingWords(node));
        List<Ranked> ranked = ranker.Rank(index, count + pinned.Length, c => IsAllowed(c, index));
        return [.. pinned, .. ranked.Select(r => (Ranked: r, Node: subjects.Nodes[r.Node])).Where(r => pinned.All(p => p.Article != r.Node))
            .Select(r => new Related(r.Node, Math.Round(r.Ranked.Score, 4), Reasons(node, r.Node, r.Ranked, telling), Shares(r.Ranked)))
            .Take(count - pinned.Length)];
    }

    /// <summary>The articles that the editors of a document chose to be read after it.</summary>
    public IEnumerable<Article> Pinned(int index) => HasRelated(subjects.Nodes[index])
        ? subjects.Nodes[index].Document.Front.RelatedPins.Select(p => Find(p, subjects.Nodes[index])).OfType<Article>().Distinct().Take(config.RelatedCount)
        : [];

    private bool HasRelated(Article node) => config.RelatedCount > 0 && node.Document is { Kind: DocumentKind.Article or DocumentKind.Topic, Front.RelatedOff: false };

    private bool IsAllowed(int candidate, int node) =>
        relations.Traits[candidate].IsOffered && (config.RelatedIncludeNewer || !(relations.Traits[candidate].Day > relations.Traits[node].Day));

    private Article? Find(string pin, Article node) => subjects.Nodes.FirstOrDefault(n => n.Document.Path == pin.TrimStart('/') || n.Url == SitePath.Tidy(pin)) is { } found && found != node ? found : null;

    private static ImmutableArray<(string, double)> Shares(Ranked ranked)
    {
        List<(string Signal, double Share)> shares = new(Signals.Length);
        for (int s = 0; s < ranked.Shares.Length; s++)
        {
            if (Math.Round(ranked.Shares[s], 4) is > 0 and var share)
            {
                shares.Add((Signals[s], share));
            }
        }

        shares.Sort(static (a, b) => a.Share != b.Share ? b.Share.CompareTo(a.Share) : string.CompareOrdinal(a.Signal, b.Signal));
        return [.. shares];
    }

    private ImmutableArray<string> Reasons(Article node, Article other, Ranked ranked, Lazy<List<(int Term, string Word, bool IsName)>> telling)
    {
        List<(double Share, string Text)> reasons = [];
        double Share(Signal signal) => ranked.Shares[(int)signal];
        if (Share(Signal.Link) > 0)
        {
            reasons.Add((Explicit + Share(Signal.Link), "linked in the text"));
        }

        if (Share(Signal.Backlink) > 0)
        {
            reasons.Add((Explicit + Share(Signal.Backlink), "links here"));
        }

        if (Share(Signal.Series) > 0)
        {
            reasons.Add((Share(Signal.Series), $"both belong to the series {node.Document.Front.Series}"));
        }

        if (Array.BinarySearch(relations.Names[node.Index], other.Index) >= 0)
        {
            reasons.Add((Share(Signal.Mention), "named in the text"));
        }
        else if (Share(Signal.Mention) > 0)
        {
            reasons.Add((Share(Signal.Mention), "names this article"));
        }

        AddCommon(Share(Signal.Topics) + Share(Signal.SharedNames), "both cover ", Rarest(CoveredByBoth(node.Index, other.Index)).Select(subjects.TitleOf), reasons);
        AddCommon(Share(Signal.SharedLinks), "both linked with ", Rarest(LinkedWithBoth(node.Index, other.Index)).Select(subjects.TitleOf), reasons);
        if (Share(Signal.Text) + Share(Signal.Likeness) > 0 && reasons.Count < 2)
        {
            AddCommon(Share(Signal.Text) + Share(Signal.Likeness), "both write of ", SharedWords(other.Index, telling.Value), reasons);
        }

        return [.. reasons.OrderByDescending(r => r.Share).Take(3).Select(r => r.Text)];
    }

    /// <summary>The two most telling words that another document has too; a single word that is no name tells too little.</summary>
    private string[] SharedWords(int other, List<(int Term, string Word, bool IsName)> telling)
    {
        (int Term, string Word, bool IsName)[] shared = [.. telling.Where(t => terms.Vector(other).Terms.BinarySearch(t.Term) >= 0).Take(2)];
        return shared is [{ IsName: false }] ? [] : Array.ConvertAll(shared, t => t.Word);
    }

    private static void AddCommon(double share, string text, IEnumerable<string> names, List<(double, string)> reasons)
    {
        if (share > 0 && names.Take(2).ToArray() is { Length: > 0 } shown)
        {
            reasons.Add((share, text + string.Join(" and ", shown)));
        }
    }

    private IEnumerable<int> CoveredByBoth(int a, int b) => relations.Topics[a].Concat(relations.Names[a].Where(subjects.IsTopic))
        .Where(s => Holds(relations.Topics[b], s) || Holds(relations.Names[b], s));

    private IEnumerable<int> LinkedWithBoth(int a, int b) => relations.Outgoing[a].Concat(relations.Incoming[a])
        .Where(s => Holds(relations.Outgoing[b], s) || Holds(relations.Incoming[b], s));

    private static bool Holds(int[] ascending, int value) => Array.BinarySearch(ascending, value) >= 0;

    /// <summary>Each once, the one that fewest documents name first.</summary>
    private IEnumerable<int> Rarest(IEnumerable<int> shared) =>
        shared.Distinct().OrderBy(s => relations.TopicMembers[s].Length + relations.NamedBy[s].Length).ThenBy(s => s);

    /// <summary>The heaviest terms of a document as it writes them, names first, then the heaviest; found in one walk over its text.</summary>
    private List<(int Term, string Word, bool IsName)> TellingWords(Article node)
    {
        List<(int Term, float Weight)> heaviest = terms.Vector(node.Index).Heaviest(Telling);
        ulong[] hashes = [.. heaviest.Select(h => IsTelling(terms.HashOf(h.Term)) ? terms.HashOf(h.Term) : 0)];
        string?[] words = new string?[hashes.Length];
        bool[] areNames = new bool[hashes.Length];
        foreach (TextBlock block in node.Document.Text)
        {
            TokenReader reader = new(block.Text);
            while (reader.Next())
            {
                int place = Array.IndexOf(hashes, reader.Hash);
                if (place >= 0 && !areNames[place] && IsWord(block.Text.AsSpan(reader.Start..reader.End)))
                {
                    areNames[place] = IsWrittenAsName(block.Text, reader.Start);
                    words[place] = areNames[place] || words[place] is null ? WithoutGenitive(block.Text[reader.Start..reader.End]) : words[place];
                }
            }
        }

        return [.. Enumerable.Range(0, words.Length).Where(p => words[p] is not null).OrderBy(p => areNames[p] ? 0 : 1).Select(p => (heaviest[p].Term, words[p]!, areNames[p]))];
    }

    /// <summary>On a small site every word is rare, and those that join sentences are known or in most texts.</summary>
    private bool IsTelling(ulong term) => terms.Idf(term) > InHalf && !phraseWords.IsSmall(term);

    private static bool IsWord(ReadOnlySpan<char> word) => word.Length >= LongWord || !word.ContainsAnyInRange('a', 'z');

    private static string WithoutGenitive(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    /// <summary>A capital within a sentence.</summary>
    private static bool IsWrittenAsName(string text, int start) =>
        char.IsUpper(text[start]) && start > 1 && text[start - 1] == ' ' && (char.IsLetterOrDigit(text[start - 2]) || text[start - 2] == ',');
}
