namespace StaticNews.Cli;

/// <summary>How a run wants to be told what happened.</summary>
internal sealed record ReportOptions(bool Strict, bool Json, bool Quiet, bool Verbose, bool Colour, bool Annotations)
{
    /// <summary>Folder of the site, where the lines that diagnostics name are found.</summary>
    public string Source { get; init; } = ".";

    /// <summary>Whether the reader sits at a terminal: source lines are shown, and progress.</summary>
    public bool Interactive { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 100;

    /// <summary>File to write the changed addresses to, or null.</summary>
    public string? Changes { get; init; }
}
