using System.Collections.Immutable;

namespace StaticNews.Cli.Serving;

/// <summary>Holds the snapshot that is served; swapped whole, so that a request never sees half of one.</summary>
internal sealed class Preview
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private volatile Snapshot _current = new(ServedSite.Empty, [], null);

    /// <summary>The snapshot to answer from.</summary>
    public Snapshot Current => _current;

    /// <summary>Completes when the first build has ended, well or badly.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Serves a newer snapshot from now on.</summary>
    public void Publish(Snapshot next)
    {
        lock (_gate)
        {
            Snapshot before = _current;
            _current = next;
            before.Supersede();
        }

        _ready.TrySetResult();
    }

    /// <summary>Tells the readers of a site what is wrong with it; nothing when a newer one is served meanwhile.</summary>
    public void Tell(ServedSite site, ImmutableArray<Problem> problems)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_current.Site, site))
            {
                Publish(new Snapshot(site, problems, null));
            }
        }
    }
}
