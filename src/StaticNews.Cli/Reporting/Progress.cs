using System.Diagnostics;
using System.Globalization;

namespace StaticNews.Cli.Reporting;

/// <summary>Shows on stderr which stage a build is in once it takes longer than a second; erased when the build ends.</summary>
internal sealed class Progress : IProgress<string>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly Timer? _timer;
    private string _stage = "load";
    private bool _shown;

    /// <summary>Watches a run; nothing is ever shown when <paramref name="isShown"/> is false.</summary>
    public Progress(bool isShown) => _timer = isShown ? new Timer(_ => Show(), null, Patience, Pause) : null;

    /// <inheritdoc/>
    public void Report(string value) => _stage = value;

    /// <summary>Ends the watch and leaves an empty line where it stood.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_gate)
        {
            if (_shown)
            {
                Console.Error.Write(Ansi.ClearLine);
                _shown = false;
            }
        }
    }

    private void Show()
    {
        lock (_gate)
        {
            string seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
            Console.Error.Write($"{Ansi.ClearLine}{_stage} … {seconds} s");
            _shown = true;
        }
    }
}
