using System.Diagnostics;

namespace StaticNews.Cli.Serving;

/// <summary>Finds changes by listing the site's files again and again, where the system reports none: network disks, containers, exhausted watches.</summary>
internal static class SitePoller
{
    private const int RestPerWork = 10;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    /// <summary>Lists the site, then reports from a task of its own what differs from that, until cancelled.</summary>
    public static void Start(string source, Changes changes, CancellationToken cancellation)
    {
        Dictionary<string, (long Length, long Ticks)> now = List(source);
        _ = Task.Run(() => RunAsync(source, now, changes, cancellation), CancellationToken.None);
    }

    /// <summary>Rests at least ten times as long as a listing takes.</summary>
    private static async Task RunAsync(string source, Dictionary<string, (long Length, long Ticks)> before, Changes changes, CancellationToken cancellation)
    {
        while (true)
        {
            long start = Stopwatch.GetTimestamp();
            Dictionary<string, (long Length, long Ticks)> now = List(source);
            foreach (string path in now.Where(f => !before.TryGetValue(f.Key, out (long, long) was) || was != f.Value).Select(f => f.Key).Concat(before.Keys.Where(p => !now.ContainsKey(p))))
            {
                changes.Add(path);
            }

            before = now;
            TimeSpan rest = Stopwatch.GetElapsedTime(start) * RestPerWork;
            await Task.Delay(rest > Interval ? rest : Interval, cancellation);
        }
    }

    private static Dictionary<string, (long Length, long Ticks)> List(string source)
    {
        Dictionary<string, (long, long)> files = new(StringComparer.Ordinal);
        Add(new FileInfo(Path.Combine(source, SiteWatcher.Config)));
        EnumerationOptions all = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (DirectoryInfo folder in SiteWatcher.Folders.Select(f => new DirectoryInfo(Path.Combine(source, f))).Where(f => f.Exists))
        {
            try
            {
                foreach (FileInfo file in folder.EnumerateFiles("*", all))
                {
                    Add(file);
                }
            }
            catch (IOException)
            {
                // A folder went away while it was listed: the next listing is whole again.
            }
        }

        return files;

        void Add(FileInfo file)
        {
            string path = Path.GetRelativePath(source, file.FullName).Replace('\\', '/');
            if (file.Exists && !SiteWatcher.IsHidden(path))
            {
                files[path] = (file.Length, file.LastWriteTimeUtc.Ticks);
            }
        }
    }
}
