using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>A graph with what it was resolved by, so that a small edit need not begin anew.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Catalogue">What can be linked to.</param>
/// <param name="Phrases">What phrases are resolved by.</param>
/// <param name="Finder">Finds the names in texts.</param>
/// <param name="Found">Everything that resolving found.</param>
/// <param name="IsAmended">Whether documents were edited since all were resolved.</param>
/// <param name="KeepsPlaces">Whether it was amended so that the site has the same pages as before, each listing the same articles.</param>
internal sealed record Resolution(SiteGraph Graph, Catalogue Catalogue, PhraseContext Phrases, MentionFinder Finder, ImmutableArray<Diagnostic> Found, bool IsAmended = false, bool KeepsPlaces = false);
