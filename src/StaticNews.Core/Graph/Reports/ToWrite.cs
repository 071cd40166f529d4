using System.Collections.Immutable;

namespace StaticNews.Graph.Reports;

/// <summary>A topic that nobody has written.</summary>
/// <param name="Topic">The stub.</param>
/// <param name="Sections">How many sections of articles ask for it.</param>
/// <param name="Asked">The phrases that do.</param>
internal sealed record ToWrite(Topic Topic, int Sections, ImmutableArray<FurtherReading> Asked);
