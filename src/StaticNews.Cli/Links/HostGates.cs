using System.Collections.Concurrent;
using System.Diagnostics;

namespace StaticNews.Cli.Links;

/// <summary>Lets one request a host pass at a time, with a pause between two.</summary>
internal sealed class HostGates(TimeSpan pause)
{
    private readonly ConcurrentDictionary<string, Gate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs a request when its host's turn comes.</summary>
    public async Task<T> PassAsync<T>(string host, Func<Task<T>> request, CancellationToken cancellation)
    {
        Gate gate = _gates.GetOrAdd(host, _ => new Gate());
        await gate.Turn.WaitAsync(cancellation);
        try
        {
            TimeSpan wait = gate.Last == 0 ? TimeSpan.Zero : pause - Stopwatch.GetElapsedTime(gate.Last);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellation);
            }

            return await request();
        }
        finally
        {
            gate.Last = Stopwatch.GetTimestamp();
            gate.Turn.Release();
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public long Last { get; set; }
    }
}
