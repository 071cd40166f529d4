namespace StaticNews.Graph;

/// <summary>Where a name comes from, the surest first.</summary>
internal enum NameKind : byte
{
    /// <summary>A title, slug, file name or also_known_as.</summary>
    Given,

    /// <summary>A given name without its lead and tail words, or the part of a title behind a colon.</summary>
    Stripped,

    /// <summary>An abbreviation or long form that a text introduces in brackets.</summary>
    Defined,

    /// <summary>The text of other links to it.</summary>
    Learned,

    /// <summary>A heading within it.</summary>
    Heading,
}
