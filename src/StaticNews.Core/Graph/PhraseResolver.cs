using System.Collections.Immutable;
using StaticNews.Content;

namespace StaticNews.Graph;

/// <summary>
/// Finds what a phrase means. A name that only one subject has decides at once where the phrase stands alone; everything else is
/// weighed by <see cref="PhraseModel"/>, which abstains where nothing stands out. Not to be shared between threads.
/// </summary>
internal sealed class PhraseResolver(Subjects subjects, Lazy<NameIndex> names, PhraseWords words, Lazy<PhraseCandidates> candidates)
{
    private const int MostCandidates = 5;
    private const int MostWords = 40;
    private const double Certain = 0.99;
    private const double Likely = 0.9;

    /// <summary>The best match of a phrase written in a document; <paramref name="setting"/> says how it stands there.</summary>
    public PhraseMatch Resolve(int from, string phrase, PhraseSetting setting)
    {
        ulong[] all = TokenReader.HashesOf(phrase);
        bool isGeneric = words.IsGeneric(Names.Key((ReadOnlySpan<ulong>)all));
        if (all.Length is 0 or > MostWords || (isGeneric && setting != PhraseSetting.Named))
        {
            return PhraseMatch.None;
        }

        if (isGeneric)
        {
            return OnlyOne(from, all, "exact-name", setting) ?? PhraseMatch.None;
        }

        ulong[] name = all[words.NameIn(all)];
        PhraseMatch match = OnlyOne(from, all, "exact-name", setting) ?? (name.Length < all.Length ? OnlyOne(from, name, "stripped-name", setting) : null)
            ?? OnlyUse(from, name, setting) ?? (setting == PhraseSetting.Prose ? null : OnlyHeading(from, all) ?? OnlyHeading(from, name))
            ?? Weigh(candidates.Value.Rank(from, all, Names.WholeKey(phrase), setting), Namesakes(from, name, setting));
        return match.Outcome == Outcome.Unresolved && setting != PhraseSetting.Prose ? Itself(from, all) ?? match : match;
    }

    /// <summary>The document that the phrase stands in, when it has that very name and nothing else is meant: it has been written about.</summary>
    private PhraseMatch? Itself(int from, ulong[] phrase) =>
        names.Value.Equal(Names.Key((ReadOnlySpan<ulong>)phrase)).Any(n => n.Kind == NameKind.Given && n.Subject == from) ? new(Outcome.Resolved, from, -1, Certain, "exact-name", [(from, Certain)]) : null;

    /// <summary>
    /// The only subject of a given name, unless it is an article and the site's other links use that name for something else. Within a sentence only
    /// a written topic counts, since titles of articles are often mere words.
    /// </summary>
    private PhraseMatch? OnlyOne(int from, ulong[] phrase, string rule, PhraseSetting setting)
    {
        Name[] equal = [.. names.Value.Equal(Names.Key((ReadOnlySpan<ulong>)phrase)).Where(n => n.Kind is NameKind.Given or NameKind.Defined or NameKind.Learned && n.Subject != from)];
        int[] given = [.. equal.Where(n => n.Kind != NameKind.Learned && subjects.DocumentOf(n.Subject) is not null).Select(n => n.Subject).Distinct()];
        int[] topics = Array.FindAll(given, subjects.IsTopic);
        int only = topics.Length == 1 ? topics[0] : given.Length == 1 && setting != PhraseSetting.Prose ? given[0] : -1;
        int elsewhere = equal.Where(n => n.Kind == NameKind.Learned && n.Subject != only).Sum(n => n.Uses);
        int here = equal.Where(n => n.Kind == NameKind.Learned && n.Subject == only).Sum(n => n.Uses);
        bool isContested = topics.Length != 1 && elsewhere > Math.Max(here, 1);
        return only < 0 || isContested ? null : new(Outcome.Resolved, only, -1, Certain, rule, [(only, Certain)]);
    }

    /// <summary>The only section on the site that is called so, where no document is.</summary>
    private PhraseMatch? OnlyHeading(int from, ulong[] phrase)
    {
        Name[] equal = [.. names.Value.Equal(Names.Key((ReadOnlySpan<ulong>)phrase)).Where(n => n.Subject != from)];
        return equal is [{ Kind: NameKind.Heading } only] ? new(Outcome.Resolved, only.Subject, only.Heading, Likely, "heading", [(only.Subject, Likely)]) : null;
    }

    /// <summary>The only subject that other links call so, more than once, where nothing else has that name.</summary>
    private PhraseMatch? OnlyUse(int from, ulong[] phrase, PhraseSetting setting)
    {
        Name[] equal = [.. names.Value.Equal(Names.Key((ReadOnlySpan<ulong>)phrase)).Where(n => n.Kind != NameKind.Heading && n.Subject != from)];
        bool isOnly = setting != PhraseSetting.Prose && equal.Length > 0 && equal.Sum(n => n.Uses) > 1 && equal.All(n => n.Kind == NameKind.Learned && n.Subject == equal[0].Subject);
        return isOnly ? new(Outcome.Resolved, equal[0].Subject, -1, Likely, "learned-name", [(equal[0].Subject, Likely)]) : null;
    }

    /// <summary>The subjects that share a given name: topics, or where the phrase stands alone any; none when there are fewer than two.</summary>
    private int[] Namesakes(int from, ulong[] phrase, PhraseSetting setting)
    {
        int[] given = [.. names.Value.Equal(Names.Key((ReadOnlySpan<ulong>)phrase)).Where(n => n.Kind == NameKind.Given && n.Subject != from).Select(n => n.Subject).Distinct()];
        given = setting == PhraseSetting.Prose ? Array.FindAll(given, subjects.IsTopic) : given;
        return given.Length > 1 ? given : [];
    }

    private static PhraseMatch Weigh(List<Fit> fits, int[] namesakes)
    {
        if (fits.Count == 0)
        {
            return PhraseMatch.None;
        }

        double[] odds = [.. fits.Select(f => Math.Exp(f.Score))];
        double sum = odds.Sum() + Math.Exp(PhraseModel.Nothing);
        ImmutableArray<(int, double Share)> best = [.. fits.Take(MostCandidates).Select((f, i) => (f.Subject, Math.Round(odds[i] / sum, 4)))];
        if (best[0].Share < PhraseModel.Threshold && namesakes.Length > 0)
        {
            return Between(fits, odds, namesakes);
        }

        Outcome outcome = best[0].Share >= PhraseModel.Threshold ? Outcome.Resolved : best.Length > 1 && best[1].Share >= PhraseModel.Rival ? Outcome.Ambiguous : Outcome.Unresolved;
        return new(outcome, fits[0].Subject, fits[0].Heading, best[0].Share, fits[0].Rule, best);
    }

    /// <summary>One of those that have the very name is meant, and nothing says which: their shares among themselves.</summary>
    private static PhraseMatch Between(List<Fit> fits, double[] odds, int[] namesakes)
    {
        int[] among = [.. Enumerable.Range(0, fits.Count).Where(i => namesakes.Contains(fits[i].Subject))];
        double sum = among.Sum(i => odds[i]);
        ImmutableArray<(int, double Share)> best = [.. among.Take(MostCandidates).Select(i => (fits[i].Subject, Math.Round(odds[i] / sum, 4)))];
        return best.Length < 2 ? PhraseMatch.None : new(Outcome.Ambiguous, fits[among[0]].Subject, -1, best[0].Share, "exact-name", best);
    }
}
