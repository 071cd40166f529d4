namespace StaticNews.Tests.Testing;

/// <summary>Runs the program as a user whom file modes bind, which they do not root.</summary>
internal static class Ordinary
{
    /// <summary>Exit code when no such user can start the program here.</summary>
    public const int CannotRun = 126;

    private static readonly Lazy<bool> Works = new(() => Start(["--version"]).ExitCode == 0);

    /// <summary>Runs to the end; exit code <see cref="CannotRun"/> when that is not possible.</summary>
    public static ProgramRun Run(string[] arguments) =>
        !Environment.IsPrivilegedProcess ? StaticNewsProgram.Run(arguments)
        : Works.Value ? Start(arguments)
        : new ProgramRun(CannotRun, "", "");

    private static ProgramRun Start(string[] arguments)
    {
        try
        {
            string[] nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", StaticNewsProgram.Path];
            return StaticNewsProgram.End(StaticNewsProgram.Start("setpriv", [.. nobody, .. arguments], new Dictionary<string, string> { ["HOME"] = "/" }));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new ProgramRun(CannotRun, "", "");
        }
    }
}
