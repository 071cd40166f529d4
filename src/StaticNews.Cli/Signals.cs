using System.Runtime.InteropServices;

namespace StaticNews.Cli;

/// <summary>
/// Tells a command that Ctrl-C or SIGTERM asks it to end, and ends one that does not in time. What System.CommandLine has for this
/// throws where nobody can catch it, when the signal comes as the command is just done.
/// </summary>
internal static class Signals
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(1);

    /// <summary>The exit code of a run; 130 or 143 of one that had to be left.</summary>
    public static async Task<int> HeedAsync(Func<CancellationToken, Task<int>> run)
    {
        CancellationTokenSource asked = new(); // Not disposed: a signal may come until the process is gone.
        TaskCompletionSource<int> left = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(signal, 130));
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, 143));

        // On a thread of its own, since a command gives this one back only when it is done.
        return await await Task.WhenAny(Task.Run(() => run(asked.Token), CancellationToken.None), left.Task);

        void End(PosixSignalContext signal, int exitCode)
        {
            signal.Cancel = true;
            _ = LeaveAsync(exitCode);
        }

        async Task LeaveAsync(int exitCode)
        {
            _ = asked.CancelAsync(); // Not waited for: what hears of it may itself be what does not end.
            await Task.Delay(TimeToEnd, CancellationToken.None);
            left.TrySetResult(exitCode);
        }
    }
}
