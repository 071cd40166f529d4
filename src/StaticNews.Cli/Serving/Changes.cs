using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;

namespace StaticNews.Cli.Serving;

/// <summary>
/// Gathers what the watcher reports into one answer: an editor's atomic save is three or four events, a branch switch
/// tens of thousands. The answer comes when the folder has been quiet for a while, which grows with the burst.
/// </summary>
internal sealed class Changes
{
    private const int Remembered = 4096;
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(10);

    /// <summary>What stands for a change of which nothing more is known, so that everything is read again.</summary>
    public const string Anything = "";

    private readonly Channel<string> _reported;

    /// <summary>Set when the channel was full and a name was dropped, which must not go unnoticed: a rebuild reads only what it is told of.</summary>
    private int _dropped;

    public Changes() => _reported = Channel.CreateBounded<string>(
        new BoundedChannelOptions(Remembered) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }, _ => Volatile.Write(ref _dropped, 1));

    /// <summary>Reports a changed path; never waits.</summary>
    public void Add(string path) => _reported.Writer.TryWrite(path);

    /// <summary>The next burst of changed paths, in order and without repetition; empty when <paramref name="due"/> comes first.</summary>
    public async Task<ImmutableArray<string>> NextAsync(TimeSpan? due, CancellationToken cancellation)
    {
        if (!await Arrives(due ?? Timeout.InfiniteTimeSpan, cancellation))
        {
            return [];
        }

        HashSet<string> paths = new(StringComparer.Ordinal);
        long start = Stopwatch.GetTimestamp();
        int events = 0;
        do
        {
            while (_reported.Reader.TryRead(out string? path))
            {
                events++;
                paths.Add(path);
            }
        }
        while (Stopwatch.GetElapsedTime(start) < LongestBurst && await Arrives(QuietAfter(events), cancellation));
        return Interlocked.Exchange(ref _dropped, 0) == 0 ? [.. paths] : [Anything];
    }

    /// <summary>A millisecond more for each event: who writes many files stops in between for longer.</summary>
    private static TimeSpan QuietAfter(int events)
    {
        TimeSpan quiet = Quiet + TimeSpan.FromMilliseconds(events);
        return quiet < LongestQuiet ? quiet : LongestQuiet;
    }

    private async Task<bool> Arrives(TimeSpan within, CancellationToken cancellation)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(within);
        try
        {
            return await _reported.Reader.WaitToReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
