namespace StaticNews.Model;

/// <summary>How an address of a body was written, which decides how its target is found.</summary>
public enum AddressKind
{
    /// <summary>A link to a path, a site address or another site.</summary>
    Link,

    /// <summary>The source of a picture.</summary>
    Image,

    /// <summary>A further-reading phrase: a link with an empty destination, or an item under a further-reading heading.</summary>
    Phrase,

    /// <summary>Double brackets: [[Name]], [[Name|text]], [[Name#Heading]].</summary>
    Wiki,

    /// <summary>An explicit topic: topic:slug.</summary>
    Topic,

    /// <summary>Unlinked text at a paragraph's end that reads like a phrase; taken for one only when it is found or carries a cue.</summary>
    Guess,
}
