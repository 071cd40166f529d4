namespace StaticNews.Tests.Testing;

/// <summary>Runs a line of the system's shell.</summary>
internal static class Shell
{
    /// <summary>Runs to the end; "$1", "$2" and so on stand for the values.</summary>
    public static ProgramRun Run(string line, params string[] values) =>
        StaticNewsProgram.End(StaticNewsProgram.Start("/bin/sh", ["-c", line, "sh", .. values], new Dictionary<string, string>()));
}
