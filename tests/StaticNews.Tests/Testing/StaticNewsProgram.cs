using System.Diagnostics;
using System.Text;

namespace StaticNews.Tests.Testing;

/// <summary>The built program, started as users start it; STATICNEWS_BIN names another binary, such as the published one.</summary>
internal static class StaticNewsProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Absolute path of the executable.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("STATICNEWS_BIN") is { Length: > 0 } other
        ? System.IO.Path.GetFullPath(other)
        : System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "staticnews.exe" : "staticnews");

    /// <summary>Runs to the end.</summary>
    public static ProgramRun Run(params string[] arguments) => Run(arguments, new Dictionary<string, string>());

    /// <summary>Runs to the end with some variables set.</summary>
    public static ProgramRun Run(string[] arguments, IReadOnlyDictionary<string, string> variables) => End(Start(Path, arguments, variables));

    /// <summary>Starts a program that may start this one, its output redirected.</summary>
    public static Process Start(string program, string[] arguments, IReadOnlyDictionary<string, string> variables)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string name in new[] { "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "NO_COLOR", "CLICOLOR_FORCE" })
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits for a started program; one that does not end in two minutes hangs, which is a failure.</summary>
    public static ProgramRun End(Process process)
    {
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail("the program hangs");
            }

            return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult().ReplaceLineEndings("\n"), error.GetAwaiter().GetResult().ReplaceLineEndings("\n"));
        }
    }
}
