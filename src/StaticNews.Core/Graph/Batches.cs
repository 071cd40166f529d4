using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>Work on many documents by batches in parallel: what each gives lies in a few lists instead of some for each document, and keeps its order.</summary>
internal static class Batches
{
    private const int Size = 256;

    /// <summary>What is made of each batch of the numbers below <paramref name="count"/>, given by its first and the one behind its last.</summary>
    public static T[] Of<T>(int count, Func<int, int, T> make)
    {
        T[] made = new T[(count + Size - 1) / Size];
        Parallel.For(0, made.Length, b => made[b] = make(b * Size, Math.Min(count, (b + 1) * Size)));
        return made;
    }

    /// <summary>The lists one after another.</summary>
    public static ImmutableArray<T> Join<T>(IEnumerable<List<T>> lists)
    {
        List<T>[] all = [.. lists];
        ImmutableArray<T>.Builder joined = ImmutableArray.CreateBuilder<T>(all.Sum(l => l.Count));
        Array.ForEach(all, l => joined.AddRange(l));
        return joined.MoveToImmutable();
    }
}
