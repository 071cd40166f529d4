using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>What resolving phrases needs to know of the site.</summary>
internal sealed record PhraseContext(Catalogue Catalogue, Subjects Subjects, Lazy<NameIndex> Names, TermIndex Terms, PhraseWords Words, int[] Incoming, SiteConfig Config)
{
    /// <summary>A resolver for one thread.</summary>
    public PhraseResolver Resolver() => new(Subjects, Names, Words, new(() => new PhraseCandidates(Subjects, Names.Value, Terms, Words, Incoming)));
}
