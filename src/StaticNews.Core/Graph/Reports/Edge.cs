namespace StaticNews.Graph.Reports;

/// <summary>How one node of the graph stands to another.</summary>
/// <param name="From">Id of a node.</param>
/// <param name="To">Id of a node.</param>
/// <param name="Kind">links, further-reading, about, mentions or similar.</param>
/// <param name="Weight">How strong it is: places for mentions, confidence for phrases, score for similar ones, else 1.</param>
/// <param name="Line">Where it stands in the file of <paramref name="From"/>; 0 for the whole file.</param>
/// <param name="Phrase">The words that make it, or why.</param>
/// <param name="Rule">The stage that found it; empty when nothing had to be found.</param>
internal readonly record struct Edge(string From, string To, string Kind, double Weight, int Line, string Phrase, string Rule);
