using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>A body rendered up to its addresses.</summary>
internal sealed record MarkdownBody(Body Body, ImmutableArray<Heading> Headings, ImmutableArray<TextBlock> Text, string Lead, int Words);
