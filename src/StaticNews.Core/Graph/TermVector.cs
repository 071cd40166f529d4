namespace StaticNews.Graph;

/// <summary>A document's terms by ascending number with their BM25 weights, and the vector's length.</summary>
internal sealed record TermVector(int[] Terms, float[] Weights, double Norm)
{
    /// <summary>The cosine of the angle between two documents, 0 to 1.</summary>
    public double Cosine(TermVector other)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length;)
        {
            int order = Terms[i].CompareTo(other.Terms[j]);
            if (order == 0)
            {
                sum += Weights[i++] * other.Weights[j++];
            }
            else if (order < 0)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum == 0 ? 0 : sum / (Norm * other.Norm);
    }

    /// <summary>The heaviest terms with their weights, ties by number.</summary>
    public IEnumerable<(int Term, float Weight)> Heaviest(int count) =>
        Enumerable.Range(0, Terms.Length).OrderByDescending(i => Weights[i]).ThenBy(i => Terms[i]).Take(count).Select(i => (Terms[i], Weights[i]));
}
