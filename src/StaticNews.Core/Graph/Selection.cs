namespace StaticNews.Graph;

/// <summary>Finds a number by its rank without sorting all of them (quickselect, Hoare 1961).</summary>
internal static class Selection
{
    /// <summary>The number at a rank, 1 being the highest; puts the numbers into another order.</summary>
    public static float Highest(Span<float> numbers, int rank)
    {
        int from = 0;
        int to = numbers.Length - 1;
        while (from < to)
        {
            int last = Partition(numbers, from, to);
            (from, to) = last < rank - 1 ? (last + 1, to) : (from, last);
        }

        return numbers[rank - 1];
    }

    /// <summary>Moves the higher ones to the front; the place of the last of them.</summary>
    private static int Partition(Span<float> numbers, int from, int to)
    {
        float pivot = numbers[(from + to) / 2];
        for (int i = from, j = to; ; i++, j--)
        {
            while (numbers[i] > pivot)
            {
                i++;
            }

            while (numbers[j] < pivot)
            {
                j--;
            }

            if (i >= j)
            {
                return j;
            }

            (numbers[i], numbers[j]) = (numbers[j], numbers[i]);
        }
    }
}
