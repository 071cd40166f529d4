using System.ComponentModel;
using System.Diagnostics;

namespace StaticNews.Cli.Serving;

/// <summary>Opens the reader's browser.</summary>
internal static class Browser
{
    /// <summary>Opens an address; whether the system knew how.</summary>
    public static bool Open(string address)
    {
        try
        {
            string program = OperatingSystem.IsMacOS() ? "open" : "xdg-open";
            ProcessStartInfo start = OperatingSystem.IsWindows()
                ? new(address) { UseShellExecute = true }
                : new(program, [address]) { RedirectStandardError = true, RedirectStandardOutput = true };
            using Process? started = Process.Start(start);
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            return false;
        }
    }
}
