namespace StaticNews.Cli.Commands;

/// <summary>One run of an import.</summary>
internal sealed record ImportCommandRequest(string Site, bool Force, bool DryRun, ReportOptions Report);
