using System.Collections.Immutable;

namespace StaticNews.Cli.Serving;

/// <summary>The pages that browsers asked for last, each as it was last shown. Safe between threads.</summary>
internal sealed class RecentPages
{
    private const int Most = 8;
    private readonly Lock _gate = new();
    private readonly List<ServedFile> _files = [];

    /// <summary>Paths below the output folder, the latest first.</summary>
    public ImmutableArray<string> Paths
    {
        get
        {
            lock (_gate)
            {
                return [.. _files.Select(f => f.Path)];
            }
        }
    }

    /// <summary>A page as it was shown last; null when that is long ago.</summary>
    public ServedFile? Last(string path)
    {
        lock (_gate)
        {
            return _files.Find(f => f.Path == path);
        }
    }

    /// <summary>Takes note that a page was shown.</summary>
    public void Show(ServedFile file)
    {
        lock (_gate)
        {
            _files.RemoveAll(f => f.Path == file.Path);
            _files.Insert(0, file);
            if (_files.Count > Most)
            {
                _files.RemoveAt(Most);
            }
        }
    }
}
