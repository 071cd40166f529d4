namespace StaticNews.Model;

/// <summary>A piece of a body: finished HTML, or an address that waits to be resolved and is written attribute-escaped in its place.</summary>
public abstract record BodyPart
{
    private BodyPart()
    {
    }

    /// <summary>Finished HTML.</summary>
    public sealed record Html(string Text) : BodyPart;

    /// <summary>The value of an href or src, exactly as written in the source; empty for a further-reading phrase.</summary>
    public sealed record Address(string Destination, string Phrase, bool IsImage, string HeadingId, SourceLocation At) : BodyPart;
}
