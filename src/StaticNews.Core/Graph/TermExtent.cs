namespace StaticNews.Graph;

/// <summary>Where the terms of a document stand in <see cref="TermIndex"/>, and what is known of the document as a whole.</summary>
/// <param name="Terms">Where they begin.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Gains">Where the gains of those begin that it has more than once.</param>
/// <param name="Repeated">How many these are.</param>
/// <param name="Once">The gain of a term that it has once.</param>
/// <param name="Norm">The length of the vector.</param>
internal readonly record struct TermExtent(int Terms, int Length, int Gains, int Repeated, double Once, double Norm);
