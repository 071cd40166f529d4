using System.Collections.Immutable;
using StaticNews.Content;

namespace StaticNews.Graph;

/// <summary>The words of all titles, numbered from 0 in the order in which they come.</summary>
internal sealed class Titles
{
    private readonly Numbering _numbers = new();

    /// <summary>The number of the word that is each term, and one more; 0 for a term that stands in no title.</summary>
    private readonly int[] _wordOf;

    /// <summary>The titles of a site.</summary>
    public Titles(ImmutableArray<Article> nodes, TermIndex terms)
    {
        List<(int Title, int Word)> places = [];
        foreach (Article node in nodes)
        {
            int first = places.Count;
            TokenReader reader = new(node.Document.Front.Title);
            while (reader.Next())
            {
                (int, int) place = (node.Index, _numbers.Of(reader.Hash));
                if (places.IndexOf(place, first) < 0)
                {
                    places.Add(place);
                }
            }
        }

        Words = NumberLists.Of(places, nodes.Length);
        Weights = new double[_numbers.Count];
        With = new Members(Words.Turned(Weights.Length), nodes.Length);
        _wordOf = new int[terms.Count];
        for (int word = 0; word < Weights.Length; word++)
        {
            int term = terms.IdOf(_numbers.HashOf(word));
            Weights[word] = terms.Idf(_numbers.HashOf(word));
            if (term >= 0)
            {
                _wordOf[term] = word + 1;
            }
        }
    }

    /// <summary>The words of each document's title, each once.</summary>
    public NumberLists Words { get; }

    /// <summary>How telling each word is.</summary>
    public double[] Weights { get; }

    /// <summary>Documents whose title holds a word.</summary>
    public Members With { get; }

    /// <summary>Documents whose title holds a term.</summary>
    public ReadOnlySpan<int> WithTerm(int term) => _wordOf[term] is > 0 and var word ? With[word - 1] : [];

    /// <summary>How telling the words of a title are together.</summary>
    public double WeightOf(int title)
    {
        double sum = 0;
        foreach (int word in Words[title])
        {
            sum += Weights[word];
        }

        return sum;
    }
}
