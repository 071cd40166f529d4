using System.Runtime.InteropServices;

namespace StaticNews.Planning.Maps;

/// <summary>
/// Places nodes so that distances on paper resemble distances in the graph: stress majorization with weights 1/d²
/// (Gansner, Koren, North, "Graph drawing by stress majorization", 2004), node by node, from a phyllotactic start
/// (Vogel, 1979). Only + - * / and square roots, which IEEE 754 rounds the same on every machine.
/// </summary>
internal static class StressLayout
{
    /// <summary>Cosine and sine of the golden angle, 137.5 degrees.</summary>
    private const double Cosine = -0.7373688780783197;
    private const double Sine = 0.6754902942615238;

    /// <summary>Positions for a symmetric matrix of positive distances.</summary>
    public static Spot[] Place(double[,] distance, int rounds)
    {
        int count = distance.GetLength(0);
        Spot[] spots = Spiral(count);
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < count; i++)
            {
                spots[i] = Improve(distance, spots, i);
            }
        }

        return spots;
    }

    /// <summary>Lengths of shortest paths (Floyd, Warshall, 1962); what is not connected is <paramref name="apart"/> times the longest path away.</summary>
    public static double[,] Distances(int count, IEnumerable<(int A, int B, double Length)> edges, double apart)
    {
        double[,] distance = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                distance[i, j] = i == j ? 0 : double.PositiveInfinity;
            }
        }

        foreach ((int a, int b, double length) in edges)
        {
            distance[a, b] = distance[b, a] = Math.Min(distance[a, b], length);
        }

        double longest = Relax(distance, count);
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                distance[i, j] = double.IsFinite(distance[i, j]) ? distance[i, j] : longest * apart;
            }
        }

        return distance;
    }

    /// <summary>Turns the longest extent along the longer side of the paper (principal axes) and stretches both to it.</summary>
    public static Spot[] Fit(Spot[] spots, double width, double height)
    {
        Spot centre = new(spots.Average(s => s.X), spots.Average(s => s.Y));
        (double xx, double yy, double xy) = (0, 0, 0);
        foreach (Spot spot in spots)
        {
            (double dx, double dy) = (spot.X - centre.X, spot.Y - centre.Y);
            (xx, yy, xy) = (xx + (dx * dx), yy + (dy * dy), xy + (dx * dy));
        }

        // the eigenvector of the larger eigenvalue of the covariance matrix
        (double ax, double ay) = (xx - yy + Math.Sqrt(((xx - yy) * (xx - yy)) + (4 * xy * xy)), 2 * xy);
        double length = Math.Sqrt((ax * ax) + (ay * ay));
        (ax, ay) = length > 1e-9 ? (ax / length, ay / length) : (1, 0);
        (ax, ay) = height > width ? (-ay, ax) : (ax, ay);
        double[] x = Stretch([.. spots.Select(s => ((s.X - centre.X) * ax) + ((s.Y - centre.Y) * ay))], width);
        double[] y = Stretch([.. spots.Select(s => ((s.Y - centre.Y) * ax) - ((s.X - centre.X) * ay))], height);
        return [.. x.Zip(y, (a, b) => new Spot(a, b))];
    }

    private static double[] Stretch(double[] values, double size)
    {
        (double least, double most) = (values.Min(), values.Max());
        return most - least < 1e-9 ? Array.ConvertAll(values, _ => size / 2) : Array.ConvertAll(values, v => size * (v - least) / (most - least));
    }

    /// <summary>Points on a sunflower's spiral, the first in the middle.</summary>
    private static Spot[] Spiral(int count)
    {
        Spot[] spots = new Spot[count];
        (double cos, double sin) = (1, 0);
        for (int i = 0; i < count; i++)
        {
            double radius = Math.Sqrt(i);
            spots[i] = new Spot(radius * cos, radius * sin);
            (cos, sin) = ((cos * Cosine) - (sin * Sine), (cos * Sine) + (sin * Cosine));
        }

        return spots;
    }

    private static double Relax(double[,] distance, int count)
    {
        for (int k = 0; k < count; k++)
        {
            for (int i = 0; i < count; i++)
            {
                for (int j = 0; j < count; j++)
                {
                    distance[i, j] = Math.Min(distance[i, j], distance[i, k] + distance[k, j]);
                }
            }
        }

        double longest = 1;
        foreach (double length in distance)
        {
            longest = double.IsFinite(length) ? Math.Max(longest, length) : longest;
        }

        return longest;
    }

    private static Spot Improve(double[,] distance, Spot[] spots, int i)
    {
        Spot at = spots[i];
        ReadOnlySpan<double> ideals = MemoryMarshal.CreateReadOnlySpan(ref distance[i, 0], spots.Length);
        (double sumX, double sumY, double total) = (0, 0, 0);
        for (int j = 0; j < spots.Length; j++)
        {
            double ideal = ideals[j];
            if (ideal > 0)
            {
                (double dx, double dy) = (at.X - spots[j].X, at.Y - spots[j].Y);
                double weight = 1 / (ideal * ideal);
                double stretch = ideal / Math.Max(Math.Sqrt((dx * dx) + (dy * dy)), 1e-6);
                sumX += weight * (spots[j].X + (stretch * dx));
                sumY += weight * (spots[j].Y + (stretch * dy));
                total += weight;
            }
        }

        return total > 0 ? new Spot(sumX / total, sumY / total) : at;
    }
}
