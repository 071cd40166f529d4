using System.Diagnostics;

namespace StaticNews.Files;

/// <summary>Lets one build write a site at a time: an exclusive handle, which the system drops with the process that held it.</summary>
internal static class BuildLock
{
    /// <summary>HResults of a file that another handle has exclusively: EWOULDBLOCK on Linux and macOS, ERROR_SHARING_VIOLATION on Windows.</summary>
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The lock, or null when another build has held it for ten seconds.</summary>
    public static FileStream? Take(string folder, CancellationToken cancellation)
    {
        string path = Path.Combine(folder, "lock");
        long start = Stopwatch.GetTimestamp();
        do
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (Held.Contains(e.HResult))
            {
                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
        while (Stopwatch.GetElapsedTime(start) < Patience);
        return null;
    }
}
