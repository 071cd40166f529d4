namespace StaticNews.Cli.Serving;

/// <summary>Watches what a site is built from, and nothing else: not the output, not the cache, not a repository's own folder.</summary>
internal sealed class SiteWatcher : IDisposable
{
    private const int BufferBytes = 64 * 1024;
    private readonly string _source;
    private readonly Changes _changes;
    private readonly Action<string> _failed;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private bool _stopped;

    /// <param name="source">Absolute path of the site.</param>
    /// <param name="changes">Where to report changes.</param>
    /// <param name="failed">Called once, with the reason, when the system cannot watch any more.</param>
    public SiteWatcher(string source, Changes changes, Action<string> failed)
    {
        _source = source;
        _changes = changes;
        _failed = failed;
    }

    /// <summary>Folders below the site that hold its sources.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["content", "data", "static", "templates"];

    /// <summary>The site's configuration.</summary>
    public const string Config = "staticnews.yml";

    /// <summary>Begins to watch; a system that has no watches left is reported, not thrown.</summary>
    public void Start()
    {
        Watch("", deep: false);
        foreach (string folder in Folders)
        {
            Watch(folder, deep: true);
        }
    }

    public void Dispose() => Stop();

    /// <summary>Whether the loader passes over a path below the site: a name that begins with '.', such as an editor's swap file.</summary>
    public static bool IsHidden(string path) => path.Split('/', '\\').Any(part => part.StartsWith('.'));

    private void Watch(string folder, bool deep)
    {
        lock (_gate)
        {
            if (_watchers.Remove(folder, out FileSystemWatcher? old))
            {
                old.Dispose();
            }

            string path = Path.Combine(_source, folder);
            if (_stopped || !Directory.Exists(path))
            {
                return;
            }

            try
            {
                _watchers[folder] = Begin(path, deep);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                Fail(e.Message);
            }
        }
    }

    private FileSystemWatcher Begin(string path, bool deep)
    {
        FileSystemWatcher watcher = new(path)
        {
            IncludeSubdirectories = deep,
            InternalBufferSize = BufferBytes,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        try
        {
            FileSystemEventHandler seen = deep ? (_, e) => Report(e.FullPath) : (_, e) => Top(e.FullPath);
            watcher.Created += seen;
            watcher.Changed += seen;
            watcher.Deleted += seen;
            watcher.Renamed += (_, e) =>
            {
                seen(watcher, new FileSystemEventArgs(WatcherChangeTypes.Deleted, Path.GetDirectoryName(e.OldFullPath)!, e.OldName is null ? null : Path.GetFileName(e.OldName)));
                seen(watcher, e);
            };
            watcher.Error += (_, e) => Lost(e.GetException());
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    private void Report(string path)
    {
        string relative = Path.GetRelativePath(_source, path).Replace('\\', '/');
        if (!IsHidden(relative))
        {
            _changes.Add(relative);
        }
    }

    /// <summary>Something beside the source folders changed; a source folder that came, went or was replaced is watched anew.</summary>
    private void Top(string path)
    {
        string name = Path.GetFileName(path);
        if (Folders.Contains(name, StringComparer.Ordinal))
        {
            Watch(name, deep: true);
            _changes.Add(name);
        }
        else if (name == Config)
        {
            _changes.Add(name);
        }
    }

    /// <summary>Events were lost, so everything is read again; any other failure means that watching is over.</summary>
    private void Lost(Exception e)
    {
        if (e is InternalBufferOverflowException)
        {
            _changes.Add(Changes.Anything);
            return;
        }

        lock (_gate)
        {
            Fail(e.Message);
        }
    }

    private void Fail(string reason)
    {
        if (!_stopped)
        {
            Stop();
            _failed(reason.TrimEnd('.'));
        }
    }

    private void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            foreach (FileSystemWatcher watcher in _watchers.Values)
            {
                watcher.Dispose();
            }

            _watchers.Clear();
        }
    }
}
