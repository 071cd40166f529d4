using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>
/// Finds the headings of documents by their words or ids. Those of a document are looked through once, when one of them is first
/// asked for, since one article may name thousands of another's. Not to be shared between threads.
/// </summary>
internal sealed class SectionNames
{
    private readonly Dictionary<int, Dictionary<ulong, int>> _byWords = [];
    private readonly Dictionary<int, Dictionary<string, int>> _byId = [];

    /// <summary>The number of the first heading that is called so, -1 when there is none.</summary>
    public int IndexOf(Article article, string name)
    {
        if (!_byWords.TryGetValue(article.Index, out Dictionary<ulong, int>? byWords))
        {
            (byWords, _byId[article.Index]) = Read(article.Document.Headings);
            _byWords[article.Index] = byWords;
        }

        int first = byWords.GetValueOrDefault(Names.Key(name.AsSpan()), int.MaxValue);
        int second = _byId[article.Index].GetValueOrDefault(name, int.MaxValue);
        return Math.Min(first, second) is < int.MaxValue and var found ? found : -1;
    }

    private static (Dictionary<ulong, int> ByWords, Dictionary<string, int> ById) Read(HeadingList headings)
    {
        (Dictionary<ulong, int> byWords, Dictionary<string, int> byId) = ([], new(StringComparer.Ordinal));
        for (int h = 0; h < headings.Length; h++)
        {
            byWords.TryAdd(Names.Key(headings[h].Title), h);
            byId.TryAdd(headings[h].Id, h);
        }

        return (byWords, byId);
    }
}
