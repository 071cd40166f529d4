using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>A body rendered up to its addresses.</summary>
internal sealed record MarkdownBody(ImmutableArray<BodyPart> Parts, ImmutableArray<Heading> Headings, string Lead, int Words);
