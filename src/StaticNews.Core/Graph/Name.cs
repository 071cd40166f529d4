namespace StaticNews.Graph;

/// <summary>Something that a subject is called.</summary>
/// <param name="Subject">Number of the document or topic.</param>
/// <param name="Heading">Index of the heading that carries the name, -1 when the whole document does.</param>
/// <param name="Kind">Where the name comes from.</param>
/// <param name="Words">Hashes of its words.</param>
/// <param name="Uses">How often links use it; 1 for names of other kinds.</param>
/// <param name="Whole">Key of the name with its plurals, 0 when it is not known.</param>
internal readonly record struct Name(int Subject, int Heading, NameKind Kind, ReadOnlyMemory<ulong> Words, int Uses = 1, ulong Whole = 0)
{
    /// <summary>The key under which equal names meet.</summary>
    public ulong Key => Content.Names.Key(Words.Span);
}
