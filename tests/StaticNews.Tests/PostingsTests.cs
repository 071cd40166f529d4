using StaticNews.Graph;

namespace StaticNews.Tests;

public sealed class PostingsTests
{
    [Fact]
    public void Of_a_term_in_many_documents_the_heaviest_are_kept_and_of_equal_ones_the_first()
    {
        int[] weights = [.. Enumerable.Range(0, 5000).Select(d => 1 + (d * 7919 % 13))];
        BestPostings best = new([weights.Length, 3], 20);
        for (int document = 0; document < weights.Length; document++)
        {
            best.Offer(0, document, weights[document]);
        }

        best.Offer(1, 4, 2);
        best.Offer(1, 9, 1);

        Postings postings = best.ToPostings();

        Assert.Equal(Enumerable.Range(0, weights.Length).OrderByDescending(d => weights[d]).ThenBy(d => d).Take(20).Order(), postings[0].ToArray().Select(p => p.Document));
        Assert.Equal([new Posting(4, 2), new Posting(9, 1)], postings[1].ToArray());
    }
}
