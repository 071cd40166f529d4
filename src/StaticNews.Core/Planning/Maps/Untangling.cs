namespace StaticNews.Planning.Maps;

/// <summary>Shortens lines by letting nodes of one group exchange places, as long as an exchange gains (2-opt for the quadratic assignment problem). Shorter lines cross less.</summary>
internal static class Untangling
{
    private const int Rounds = 6;

    /// <summary>Exchanges the centres of <paramref name="members"/>, indexes into all bodies.</summary>
    public static void Run(PlacedBox[] bodies, int[] members, Link[] links)
    {
        Link[][] touching = Array.ConvertAll(members, m => Array.FindAll(links, l => l.First == m || l.Second == m));
        bool gained = true;
        for (int round = 0; gained && round < Rounds; round++)
        {
            gained = false;
            for (int i = 0; i < members.Length; i++)
            {
                for (int j = i + 1; j < members.Length; j++)
                {
                    double before = Length(bodies, touching[i]) + Length(bodies, touching[j]);
                    Exchange(bodies[members[i]], bodies[members[j]]);
                    if (Length(bodies, touching[i]) + Length(bodies, touching[j]) < before - 1e-6)
                    {
                        gained = true;
                    }
                    else
                    {
                        Exchange(bodies[members[i]], bodies[members[j]]);
                    }
                }
            }
        }
    }

    private static void Exchange(PlacedBox a, PlacedBox b) => (a.Centre, b.Centre) = (b.Centre, a.Centre);

    private static double Length(PlacedBox[] bodies, Link[] links)
    {
        double sum = 0;
        foreach (Link link in links)
        {
            sum += Math.Sqrt(Spot.Squared(bodies[link.First].Centre, bodies[link.Second].Centre));
        }

        return sum;
    }
}
