namespace StaticNews.Graph;

/// <summary>Where what <see cref="TermIndex"/> keeps of a document begins, and what is known of the document as a whole.</summary>
/// <param name="Terms">Where its terms begin.</param>
/// <param name="Gains">Where the gains of those begin that it has more than once.</param>
/// <param name="Once">The gain of a term that it has once.</param>
/// <param name="Norm">The length of the vector.</param>
internal readonly record struct TermExtent(int Terms, int Gains, double Once, double Norm);
