using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>What hiding the site's own links and finding them again came to.</summary>
/// <param name="Articles">Documents whose links were hidden and asked for.</param>
/// <param name="Recall5">Mean share of a document's links among its first five related ones.</param>
/// <param name="Recall10">The same for the first ten.</param>
/// <param name="Rank">Mean of 1 / rank of the first one found (mean reciprocal rank).</param>
/// <param name="Phrases">Link texts that had to be resolved as phrases.</param>
/// <param name="First">How many had the right target in the first place.</param>
/// <param name="Resolved">How many were linked.</param>
/// <param name="Right">How many were linked rightly.</param>
internal sealed record Evaluation(int Articles, double Recall5, double Recall10, double Rank, int Phrases, int First, int Resolved, int Right)
{
    private const int Folds = 5;
    private const int Ranked = 50;

    /// <summary>
    /// Takes a fifth of the documents by a hash of their paths, hides their links, resolves the site anew and looks what comes back.
    /// Once without the links and their words, for the related articles; once with the links as phrases, for the resolver, which
    /// then knows nothing of these links' texts either.
    /// </summary>
    public static Evaluation Of(RelatedSite site, int folds, CancellationToken cancellation)
    {
        ImmutableArray<HiddenLinks> hidden = HiddenLinks.In(site.Graph!);
        List<(double Recall5, double Recall10, double Rank)> related = [];
        List<(bool First, bool Resolved, bool Right)> phrases = [];
        for (int fold = 0; fold < folds; fold++)
        {
            cancellation.ThrowIfCancellationRequested();
            Dictionary<string, HiddenLinks> held = hidden.Where(h => FoldOf(h.Path) == fold).ToDictionary(h => h.Path, StringComparer.Ordinal);
            related.AddRange(AskRelated(Without(site, held, h => h.Removed(), Ranked), held));
            phrases.AddRange(AskPhrases(Without(site, held, h => h.AsPhrases(), 0), held));
        }

        double Mean(Func<(double Recall5, double Recall10, double Rank), double> part) => related.Count == 0 ? 0 : related.Average(part);
        return new(
            related.Count, Mean(r => r.Recall5), Mean(r => r.Recall10), Mean(r => r.Rank),
            phrases.Count, phrases.Count(p => p.First), phrases.Count(p => p.Resolved), phrases.Count(p => p.Right));
    }

    private static int FoldOf(string path) => (int)(XxHash64.HashToUInt64(MemoryMarshal.AsBytes(path.AsSpan())) % Folds);

    private static SiteGraph Without(RelatedSite site, Dictionary<string, HiddenLinks> held, Func<HiddenLinks, Document> hide, int related)
    {
        Publication publication = site.Publication! with { Out = [.. site.Publication!.Out.Select(d => held.TryGetValue(d.Path, out HiddenLinks? links) ? hide(links) : d)] };
        return Resolver.Resolve(publication, [], site.Config! with { RelatedCount = related, Unresolved = UnresolvedPhrase.Text }).Value!.Graph;
    }

    private static IEnumerable<(double, double, double)> AskRelated(SiteGraph graph, Dictionary<string, HiddenLinks> held)
    {
        foreach (Article node in graph.Nodes)
        {
            HashSet<string> wanted = held.TryGetValue(node.Document.Path, out HiddenLinks? links) ? links.Articles : [];
            if (wanted.Count > 0)
            {
                string[] found = [.. graph.Related[node.Index].Select(r => r.Article.Document.Path)];
                int first = Array.FindIndex(found, wanted.Contains);
                yield return (found.Take(5).Count(wanted.Contains) / (double)wanted.Count, found.Take(10).Count(wanted.Contains) / (double)wanted.Count, first < 0 ? 0 : 1.0 / (first + 1));
            }
        }
    }

    private static IEnumerable<(bool, bool, bool)> AskPhrases(SiteGraph graph, Dictionary<string, HiddenLinks> held)
    {
        foreach (IGrouping<string, FurtherReading> phrases in graph.FurtherReading.GroupBy(f => f.From.Document.Path, StringComparer.Ordinal).Where(g => held.ContainsKey(g.Key)))
        {
            foreach ((FurtherReading phrase, string wanted) in phrases.Zip(held[phrases.Key].Targets))
            {
                bool isResolved = phrase.Outcome == Outcome.Resolved && phrase.Target?.Document is not null;
                string? best = isResolved ? phrase.Target!.Document!.Document.Path : phrase.Candidates.IsEmpty ? null : phrase.Candidates[0].Document?.Document.Path;
                yield return (best == wanted, isResolved, isResolved && best == wanted);
            }
        }
    }
}
