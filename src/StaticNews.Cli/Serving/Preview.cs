namespace StaticNews.Cli.Serving;

/// <summary>Holds the snapshot that is served; swapped whole, so that a request never sees half of one.</summary>
internal sealed class Preview
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Snapshot _current = new(ServedSite.Empty, [], null);

    /// <summary>The snapshot to answer from.</summary>
    public Snapshot Current => _current;

    /// <summary>Completes when the first build has ended, well or badly.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Serves a newer snapshot from now on.</summary>
    public void Publish(Snapshot next)
    {
        Snapshot before = _current;
        _current = next;
        before.Supersede();
        _ready.TrySetResult();
    }
}
