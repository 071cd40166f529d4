namespace StaticNews.Graph;

/// <summary>What can be said for an article being related to another; <see cref="Reason"/> adds what both share.</summary>
internal enum ReasonKind
{
    /// <summary>The editors chose it.</summary>
    Chosen,

    /// <summary>This text links there.</summary>
    Linked,

    /// <summary>The other links here.</summary>
    LinksHere,

    /// <summary>Front matter gives the other the topic whose page this is.</summary>
    AboutThis,

    /// <summary>Both belong to the series that is named.</summary>
    Series,

    /// <summary>This text names the other.</summary>
    Named,

    /// <summary>The other names this one.</summary>
    NamesThis,

    /// <summary>Both cover the topics that are named.</summary>
    Topics,

    /// <summary>Both are linked with the pages that are named.</summary>
    SharedLinks,

    /// <summary>Both texts hold the words that are named.</summary>
    Words,

    /// <summary>Both titles hold the words that are named.</summary>
    Title,

    /// <summary>Both stand in one section.</summary>
    Section,

    /// <summary>They were published within weeks of each other.</summary>
    Time,

    /// <summary>The texts are alike in words that would say nothing by themselves.</summary>
    Alike,
}
