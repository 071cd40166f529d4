namespace StaticNews.Tests.Testing;

/// <summary>What a run of the program came to.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Lines of stderr that say error.</summary>
    public string[] Errors => [.. Error.Split('\n').Where(l => l.Contains(": error SN", StringComparison.Ordinal))];
}
