namespace StaticNews.Graph;

/// <summary>A topic near another.</summary>
/// <param name="Topic">Index in the graph's topics.</param>
/// <param name="Shared">Articles in which both stand.</param>
/// <param name="Weight">Cosine of the two topics over their articles, 0 to 1.</param>
internal readonly record struct Neighbour(int Topic, int Shared, double Weight);
