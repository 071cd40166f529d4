using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>Another page, and what it has to do with this one.</summary>
public sealed record PageNote(string Title, string Url, ImmutableArray<string> Why);
