using System.Collections.Concurrent;
using System.Collections.Immutable;
using Scriban.Runtime;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Articles as lists of templates see them, each bound and hashed once however many pages show it.</summary>
internal sealed class BoundCards
{
    private readonly ConcurrentDictionary<CardView, Bound> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The articles of a list.</summary>
    public ScriptArray List(ImmutableArray<CardView> cards) => Bind.List(cards, Of);

    /// <summary>Articles that each say why they stand in the list.</summary>
    public ScriptArray List(ImmutableArray<RelatedView> related) => Bind.List(related, r => Of(r.Card).With("reasons", Bind.List(r.Reasons)));

    private Bound Of(CardView card) => _known.GetOrAdd(card, Bind.Card);
}
