using System.Collections.Immutable;

namespace StaticNews.Graph;

/// <summary>For each document what is related to it, ranked when it is asked for and kept.</summary>
internal sealed class RelatedLists
{
    private readonly RelatedStore _store;

    /// <summary>The documents as they are now; those of the store may be older.</summary>
    private readonly ImmutableArray<Article> _nodes;

    private RelatedLists(RelatedStore store, ImmutableArray<Article> nodes) => (_store, _nodes) = (store, nodes);

    /// <summary>Nothing is ranked yet.</summary>
    public RelatedLists(Lazy<RelatedArticles> articles, ImmutableArray<Article> nodes)
        : this(new RelatedStore(articles, nodes.Length), nodes)
    {
    }

    /// <summary>Indices of the documents that some editor chose to be read after another.</summary>
    public HashSet<int> Pinned => _nodes.Any(n => !n.Document.Front.RelatedPins.IsEmpty) ? _store.Pinned : [];

    /// <summary>What is related to the document of an index, editors' pins first, then the best.</summary>
    public ImmutableArray<Related> this[int index] => Now(_store.Of(index));

    /// <summary>The same with what each signal added to the score.</summary>
    public ImmutableArray<Related> Explained(int index) => Now(_store.Explained(index));

    /// <summary>The same lists, showing edited documents.</summary>
    public RelatedLists Of(ImmutableArray<Article> nodes) => new(_store, nodes);

    /// <summary>The same lists, all ranked, without what ranked them.</summary>
    public RelatedLists Ranked() => new(_store.Ranked(), _nodes);

    /// <summary>Ranks for every document at once.</summary>
    public void RankAll() => _store.RankAll();

    private ImmutableArray<Related> Now(ImmutableArray<Related> list) =>
        list.Any(r => r.Article != _nodes[r.Article.Index]) ? [.. list.Select(r => r with { Article = _nodes[r.Article.Index] })] : list;
}
