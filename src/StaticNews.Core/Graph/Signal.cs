namespace StaticNews.Graph;

/// <summary>What can speak for two articles being related.</summary>
internal enum Signal
{
    /// <summary>The texts share telling words: pruned BM25 with the article's heaviest terms as the query.</summary>
    Text,

    /// <summary>The titles share words.</summary>
    Title,

    /// <summary>One names the other's title without linking it.</summary>
    Mention,

    /// <summary>Both name the same topics or articles (Adamic-Adar over names).</summary>
    SharedNames,

    /// <summary>The other links here.</summary>
    Backlink,

    /// <summary>This one links there.</summary>
    Link,

    /// <summary>Both link with the same articles (Adamic and Adar 2003).</summary>
    SharedLinks,

    /// <summary>Front matter gives both the same topics, weighed by how rare they are.</summary>
    Topics,

    /// <summary>The whole texts are alike: cosine of their BM25 weights.</summary>
    Likeness,

    /// <summary>Many articles link to it.</summary>
    Popular,

    /// <summary>They were published around the same time.</summary>
    Time,

    /// <summary>They stand in one folder, or one in the folder around the other's.</summary>
    Folder,

    /// <summary>They belong to one series.</summary>
    Series,

    /// <summary>Their titles differ in one word; the fewer do, the more that says.</summary>
    Family,
}
