namespace StaticNews.Graph;

/// <summary>Where a phrase stands, which says how sure it is that its words are meant as a name.</summary>
internal enum PhraseSetting
{
    /// <summary>As an item for further reading, in double brackets or in front matter: meant as a name.</summary>
    Named,

    /// <summary>By itself, at the end of a paragraph or as a whole one.</summary>
    Alone,

    /// <summary>Within a sentence, where it may be mere words.</summary>
    Prose,
}
