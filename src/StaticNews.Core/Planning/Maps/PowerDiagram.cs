using System.Collections.Immutable;

namespace StaticNews.Planning.Maps;

/// <summary>
/// Divides a convex polygon into convex cells of given areas around sites: a power diagram (Aurenhammer, 1987) whose
/// sites move to their cells' centres and whose weights grow where a cell is too small, as Voronoi treemaps are made
/// (Balzer, Deussen, "Voronoi treemaps", 2005; Nocaj, Brandes, "Computing Voronoi treemaps", 2012).
/// </summary>
internal static class PowerDiagram
{
    private const int LeastRounds = 12;
    private const int MostRounds = 120;

    /// <summary>A round compares every two sites; many sites get fewer rounds.</summary>
    private const int Comparisons = 60_000;

    /// <summary>The share of the rounds in which sites move; in the others only areas are adjusted.</summary>
    private const double Moving = .7;
    private const double Rate = .2;

    /// <summary>The corners of each site's cell. Shares of the area add up to 1; a cell may be empty if two sites are one point.</summary>
    public static ImmutableArray<Spot>[] Cells(Spot[] sites, double[] shares, ImmutableArray<Spot> paper)
    {
        double whole = Polygon.Measure(paper.AsSpan()).Area;
        Spot[] at = [.. sites];
        double[] weights = new double[at.Length];
        Spot[][] cells = [.. at.Select(_ => new Spot[paper.Length + at.Length])];
        int[] counts = new int[at.Length];
        Divide(at, weights, paper.AsSpan(), cells, counts);
        int rounds = Math.Clamp(Comparisons / (at.Length * at.Length), LeastRounds, MostRounds);
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < at.Length; i++)
            {
                (double area, Spot centre) = Polygon.Measure(cells[i].AsSpan(0, counts[i]));
                weights[i] += Rate * ((shares[i] * whole) - area);
                if (area > 0 && round < rounds * Moving)
                {
                    at[i] = new Spot((at[i].X + centre.X) / 2, (at[i].Y + centre.Y) / 2);
                }
            }

            Divide(at, weights, paper.AsSpan(), cells, counts);
        }

        return [.. cells.Select((c, i) => ImmutableArray.Create(c, 0, counts[i]))];
    }

    private static void Divide(Spot[] sites, double[] weights, ReadOnlySpan<Spot> paper, Spot[][] cells, int[] counts)
    {
        Span<Spot> spare = new Spot[cells[0].Length];
        for (int i = 0; i < sites.Length; i++)
        {
            Span<Spot> cell = cells[i];
            paper.CopyTo(cell);
            int count = paper.Length;
            for (int j = 0; j < sites.Length && count > 0; j++)
            {
                if (i != j)
                {
                    count = Polygon.Clip(cell[..count], Nearer(sites[i], weights[i], sites[j], weights[j]), spare);
                    spare[..count].CopyTo(cell);
                }
            }

            counts[i] = count;
        }
    }

    private static HalfPlane Nearer(Spot a, double weightA, Spot b, double weightB) => new(
        2 * (b.X - a.X), 2 * (b.Y - a.Y), (b.X * b.X) + (b.Y * b.Y) - weightB - (a.X * a.X) - (a.Y * a.Y) + weightA);
}
