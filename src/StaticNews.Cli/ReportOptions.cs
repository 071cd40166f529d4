namespace StaticNews.Cli;

/// <summary>How a run wants to be told what happened.</summary>
internal sealed record ReportOptions(bool Strict, bool Json, bool Quiet, bool Verbose, bool Colour, bool Annotations)
{
    /// <summary>File to write the changed addresses to, or null.</summary>
    public string? Changes { get; init; }
}
