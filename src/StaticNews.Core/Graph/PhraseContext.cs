using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>What resolving phrases needs to know of the site.</summary>
internal sealed record PhraseContext(Catalogue Catalogue, Subjects Subjects, NameIndex Names, TermIndex Terms, PhraseWords Words, SiteConfig Config)
{
    /// <summary>A resolver for one thread; <paramref name="incoming"/> counts the documents that link to each.</summary>
    public PhraseResolver Resolver(int[] incoming) => new(Subjects, Names, Words, new PhraseCandidates(Subjects, Names, Terms, Words, incoming));
}
