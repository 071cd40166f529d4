namespace StaticNews.Cli.Manual;

/// <summary>What an option or argument takes.</summary>
internal enum ValueKind
{
    /// <summary>Nothing; it is there or not.</summary>
    None,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A file.</summary>
    File,

    /// <summary>Text that nothing can complete.</summary>
    Text,
}
