using System.Collections.Immutable;

namespace StaticNews.Planning.Maps;

/// <summary>
/// Divides a convex polygon into convex cells of given areas around sites: a power diagram (Aurenhammer, 1987) whose
/// sites move to their cells' centres and whose weights grow where a cell is too small, as Voronoi treemaps are made
/// (Balzer, Deussen, "Voronoi treemaps", 2005; Nocaj, Brandes, "Computing Voronoi treemaps", 2012).
/// </summary>
internal static class PowerDiagram
{
    private const int Rounds = 120;
    private const int MovingRounds = 80;
    private const double Rate = .2;

    /// <summary>The corners of each site's cell. Shares of the area add up to 1; a cell may be empty if two sites are one point.</summary>
    public static ImmutableArray<Spot>[] Cells(Spot[] sites, double[] shares, ImmutableArray<Spot> paper)
    {
        double whole = Polygon.Measure(paper).Area;
        Spot[] at = [.. sites];
        double[] weights = new double[at.Length];
        ImmutableArray<Spot>[] cells = Divide(at, weights, paper);
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < at.Length; i++)
            {
                (double area, Spot centre) = Polygon.Measure(cells[i]);
                weights[i] += Rate * ((shares[i] * whole) - area);
                if (area > 0 && round < MovingRounds)
                {
                    at[i] = new Spot((at[i].X + centre.X) / 2, (at[i].Y + centre.Y) / 2);
                }
            }

            cells = Divide(at, weights, paper);
        }

        return cells;
    }

    private static ImmutableArray<Spot>[] Divide(Spot[] sites, double[] weights, ImmutableArray<Spot> paper)
    {
        ImmutableArray<Spot>[] cells = new ImmutableArray<Spot>[sites.Length];
        for (int i = 0; i < sites.Length; i++)
        {
            cells[i] = paper;
            for (int j = 0; j < sites.Length; j++)
            {
                if (i != j)
                {
                    cells[i] = Polygon.Clip(cells[i], Nearer(sites[i], weights[i], sites[j], weights[j]));
                }
            }
        }

        return cells;
    }

    private static HalfPlane Nearer(Spot a, double weightA, Spot b, double weightB) => new(
        2 * (b.X - a.X), 2 * (b.Y - a.Y), (b.X * b.X) + (b.Y * b.Y) - weightB - (a.X * a.X) - (a.Y * a.Y) + weightA);
}
