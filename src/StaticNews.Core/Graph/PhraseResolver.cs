using System.Collections.Immutable;
using StaticNews.Content;

namespace StaticNews.Graph;

/// <summary>
/// Finds what a phrase means, in stages that stop at the first clear winner: a name as given; the same without the words around it;
/// a name learned from the site's other links and definitions; at last the words of names, the text and the source's place together.
/// Not to be shared between threads.
/// </summary>
internal sealed class PhraseResolver(Subjects subjects, NameIndex names, TermIndex terms, PhraseWords words)
{
    private const int MostCandidates = 5;
    private const int MostWords = 40;

    private readonly FuzzyNames _fuzzy = new(subjects, names, terms);

    /// <summary>The best match of a phrase written in a document.</summary>
    public PhraseMatch Resolve(int from, string phrase)
    {
        ulong[] all = TokenReader.HashesOf(phrase);
        if (all.Length is 0 or > MostWords || words.IsGeneric(Names.Key((ReadOnlySpan<ulong>)all)))
        {
            return PhraseMatch.None;
        }

        ulong[] name = all[words.NameIn(all)];
        return Exact(from, all, "exact-name", NameKind.Given) ?? Exact(from, name, "stripped-name", NameKind.Stripped)
            ?? Exact(from, name, "learned-name", NameKind.Learned) ?? Exact(from, name, "heading", NameKind.Heading)
            ?? _fuzzy.Resolve(from, name);
    }

    /// <summary>The only subject of an equal name up to a kind; several are weighed by how near they are to the source.</summary>
    private PhraseMatch? Exact(int from, ulong[] phrase, string rule, NameKind weakest)
    {
        Name[] equal = [.. names.Equal(Names.Key((ReadOnlySpan<ulong>)phrase)).Where(n => n.Kind <= weakest && (n.Kind != NameKind.Heading || weakest == NameKind.Heading) && n.Subject != from)];
        if (equal.Length == 0)
        {
            return null;
        }

        Name[] best = [.. equal.GroupBy(n => n.Subject).Select(g => g.OrderBy(n => n.Kind).First())];
        if (best.Length == 1)
        {
            return new(Outcome.Resolved, best[0].Subject, best[0].Heading, Certainty(rule), rule, [(best[0].Subject, Certainty(rule))]);
        }

        (Name Name, double Score)[] ranked = [.. best.Select(n => (n, Weight(from, n, equal))).OrderByDescending(p => p.Item2).ThenBy(p => subjects.UrlOf(p.n.Subject), StringComparer.Ordinal).Take(MostCandidates)];
        double share = ranked[0].Score / (ranked[0].Score + ranked[1].Score);
        Outcome outcome = share >= 0.6 ? Outcome.Resolved : Outcome.Ambiguous;
        return new(outcome, ranked[0].Name.Subject, ranked[0].Name.Heading, share * Certainty(rule), rule, [.. ranked.Select(r => (r.Name.Subject, Math.Round(r.Score / ranked[0].Score * share, 4)))]);
    }

    /// <summary>How much speaks for one of several subjects of the same name.</summary>
    private double Weight(int from, Name name, Name[] equal)
    {
        double uses = name.Kind == NameKind.Learned ? name.Uses / (double)equal.Where(n => n.Kind == NameKind.Learned).Sum(n => n.Uses) : 1;
        double kind = name.Kind switch { NameKind.Given => subjects.IsTopic(name.Subject) ? 2 : 1, NameKind.Heading => 0.5, _ => 0.8 };
        return uses * uses * kind * (0.2 + _fuzzy.Nearness(from, name.Subject));
    }

    private static double Certainty(string rule) => rule switch { "exact-name" => 0.99, "stripped-name" => 0.97, "learned-name" => 0.95, _ => 0.9 };
}
