namespace StaticNews.Cli;

/// <summary>How a run wants to be told what happened.</summary>
internal sealed record ReportOptions(bool Strict, bool Json, bool Quiet, bool Verbose, bool Colour, bool Annotations);
