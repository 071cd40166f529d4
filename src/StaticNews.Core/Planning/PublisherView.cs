using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>Who publishes; every address is absolute, <paramref name="Policies"/> are by schema.org property.</summary>
internal sealed record PublisherView(string Name, string Url, string Logo, ImmutableArray<string> SameAs, ImmutableSortedDictionary<string, string> Policies);
