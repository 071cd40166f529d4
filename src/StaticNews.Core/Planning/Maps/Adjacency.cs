namespace StaticNews.Planning.Maps;

/// <summary>An undirected weighted graph as compressed sparse rows: the neighbours of node i, ascending, are Target[Start[i]..Start[i + 1]].</summary>
internal sealed class Adjacency
{
    private Adjacency(int[] start, int[] target, double[] weight) => (Start, Target, Weight) = (start, target, weight);

    public int Count => Start.Length - 1;

    public int[] Start { get; }

    public int[] Target { get; }

    public double[] Weight { get; }

    /// <summary>
    /// Adds parallel edges and drops loops. A key holds the smaller end in its upper half and the larger in its lower.
    /// Both arrays are consumed. Weights are added in ascending order, so that the sum does not depend on the order given.
    /// </summary>
    public static Adjacency Of(int count, long[] keys, double[] weights)
    {
        Array.Sort(keys, weights);
        int edges = Merge(keys, weights);
        int[] start = new int[count + 1];
        for (int e = 0; e < edges; e++)
        {
            start[From(keys[e]) + 1]++;
            start[To(keys[e]) + 1]++;
        }

        for (int i = 0; i < count; i++)
        {
            start[i + 1] += start[i];
        }

        return Fill(start, keys.AsSpan(0, edges), weights);
    }

    public static long Key(int a, int b) => a < b ? ((long)a << 32) | (uint)b : ((long)b << 32) | (uint)a;

    /// <summary>The sum of a node's weights.</summary>
    public double Degree(int node)
    {
        double sum = 0;
        for (int e = Start[node]; e < Start[node + 1]; e++)
        {
            sum += Weight[e];
        }

        return sum;
    }

    private static int From(long key) => (int)(key >> 32);

    private static int To(long key) => (int)(uint)key;

    private static int Merge(long[] keys, double[] weights)
    {
        int kept = 0;
        for (int e = 0; e < keys.Length;)
        {
            int end = e + 1;
            while (end < keys.Length && keys[end] == keys[e])
            {
                end++;
            }

            Array.Sort(weights, e, end - e);
            double sum = 0;
            for (int i = e; i < end; i++)
            {
                sum += weights[i];
            }

            if (From(keys[e]) != To(keys[e]))
            {
                (keys[kept], weights[kept]) = (keys[e], sum);
                kept++;
            }

            e = end;
        }

        return kept;
    }

    /// <summary>Keys are ascending, so lower neighbours come first if they are written in a first pass.</summary>
    private static Adjacency Fill(int[] start, ReadOnlySpan<long> keys, double[] weights)
    {
        int[] next = [.. start];
        int[] target = new int[keys.Length * 2];
        double[] weight = new double[keys.Length * 2];
        for (int e = 0; e < keys.Length; e++)
        {
            int slot = next[To(keys[e])]++;
            (target[slot], weight[slot]) = (From(keys[e]), weights[e]);
        }

        for (int e = 0; e < keys.Length; e++)
        {
            int slot = next[From(keys[e])]++;
            (target[slot], weight[slot]) = (To(keys[e]), weights[e]);
        }

        return new Adjacency(start, target, weight);
    }
}
