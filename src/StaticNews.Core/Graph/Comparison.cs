namespace StaticNews.Graph;

/// <summary>Compares a document with its candidates by all that is known of both without reading their texts.</summary>
internal static class Comparison
{
    private const double Days = 120;
    private const float Nested = 0.5f;

    /// <summary>The signals that are known for candidates whichever way they were found; of the titles the words that both share are summed up already.</summary>
    public static void Compare(int query, Relations relations, CandidateTable candidates)
    {
        CompareTitles(query, relations.TitleSums, candidates);
        Traits own = relations.Traits[query];
        ReadOnlySpan<double> popularity = relations.Popularity;
        ReadOnlySpan<float> nearness = [0, Nested, 1, 1];
        ReadOnlySpan<Traits> traits = candidates.Traits;
        Span<float> popular = candidates.Signals[Signal.Popular];
        Span<float> time = candidates.Signals[Signal.Time];
        Span<float> folder = candidates.Signals[Signal.Folder];
        for (int row = 0; row < traits.Length; row++)
        {
            Traits other = traits[row];
            popular[row] = (float)popularity[other.Links];
            double days = Math.Abs(own.Day - other.Day);
            time[row] = double.IsNaN(days) ? 0 : (float)(1 / (1 + (days / Days)));
            folder[row] = nearness[(own.Folder == other.Folder ? 2 : 0) + (relations.Folders.AreNested(own.Folder, other.Folder) ? 1 : 0)];
        }
    }

    private static void CompareTitles(int query, double[] sums, CandidateTable candidates)
    {
        ReadOnlySpan<int> nodes = candidates.Nodes;
        Span<float> title = candidates.Signals[Signal.Title];
        for (int row = 0; row < nodes.Length; row++)
        {
            double shared = title[row];
            if (shared > 0)
            {
                title[row] = (float)(shared / (sums[query] + sums[nodes[row]] - shared));
            }
        }
    }
}
