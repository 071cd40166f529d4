using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>What a whole build came to, for one that would do the same again.</summary>
/// <param name="Key">Hash of everything that went in.</param>
/// <param name="From">The instant that counted as now.</param>
/// <param name="Until">The instant at which the same input gives something else: an article falls due or expires, a year begins.</param>
/// <param name="Diagnostics">Everything found.</param>
/// <param name="Pages">HTML pages.</param>
/// <param name="Held">Articles that were not out.</param>
/// <param name="NextDue">When the next of them is.</param>
public sealed record LastBuild(
    string Key, DateTimeOffset From, DateTimeOffset Until, ImmutableArray<Diagnostic> Diagnostics, int Pages, int Held, DateTimeOffset? NextDue)
{
    /// <summary>Whether a build of the same input at an instant would give the same.</summary>
    public bool Answers(string key, DateTimeOffset now) => key == Key && now >= From && now < Until;
}
