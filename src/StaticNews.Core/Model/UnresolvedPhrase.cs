namespace StaticNews.Model;

/// <summary>What a further-reading phrase becomes when nothing is found for it.</summary>
public enum UnresolvedPhrase
{
    /// <summary>A link to a stub topic that lists who asks for it, with a warning.</summary>
    Stub,

    /// <summary>Plain text, with a warning.</summary>
    Text,

    /// <summary>An error.</summary>
    Error,
}
