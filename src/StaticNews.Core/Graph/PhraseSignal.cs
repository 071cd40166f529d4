namespace StaticNews.Graph;

/// <summary>What can speak for a subject being what a phrase means; each is 0 to 1.</summary>
internal enum PhraseSignal
{
    /// <summary>The whole phrase is a title, slug or other name of it, shared among those that have the same.</summary>
    ExactName,

    /// <summary>The same where the phrase stands within a sentence, where it may be mere words.</summary>
    ExactInProse,

    /// <summary>The phrase without lead and tail words is a name of it, or a part of one.</summary>
    StrippedName,

    /// <summary>The share of other links of the same text that lead to it.</summary>
    LearnedShare,

    /// <summary>The same, weighed by how many links there are.</summary>
    LearnedUses,

    /// <summary>A heading in it is called so.</summary>
    ExactHeading,

    /// <summary>Likeness of the best of its own names.</summary>
    Given,

    /// <summary>Share of the phrase's words that the best of its own names holds.</summary>
    Cover,

    /// <summary>Likeness of the best name that other links use.</summary>
    Learned,

    /// <summary>Likeness of the best heading.</summary>
    Heading,

    /// <summary>The phrase as a query over the texts, the best document being 1.</summary>
    Text,

    /// <summary>Likeness of its text to the source's.</summary>
    Context,

    /// <summary>It stands in the source's folder or section.</summary>
    Folder,

    /// <summary>How many documents link to it.</summary>
    Popular,

    /// <summary>It was published around the source's time.</summary>
    Time,

    /// <summary>It was published well after the source.</summary>
    Newer,

    /// <summary>It is a topic that nobody has written.</summary>
    Unwritten,
}
