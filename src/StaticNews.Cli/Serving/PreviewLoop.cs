using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using StaticNews.Files;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>Builds, serves, waits for the next edit or the next article that falls due, and begins again.</summary>
internal sealed class PreviewLoop(ServeOptions options, Preview preview, Changes changes)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);
    private ImmutableHashSet<Diagnostic> _told = [];

    /// <summary>Runs until cancelled; whatever a build finds or throws, the last good site stays.</summary>
    /// <param name="ready">Called once, after the first build.</param>
    /// <param name="cancellation">Ends the run.</param>
    public async Task RunAsync(Action ready, CancellationToken cancellation)
    {
        ImmutableArray<string> edited = [];
        Rebuild? last = null;
        while (true)
        {
            BuildOptions build = options.Build();
            long start = Stopwatch.GetTimestamp();

            // An interrupt does not wait for a stage that cannot be stopped: a build in memory may be left where it is.
            Rebuild? known = last;
            Rebuild next = await Task.Run(() => Rebuild.Run(build, options.Report.Strict, known, cancellation), cancellation).WaitAsync(cancellation);
            if (last is null || next.Failed || last.Failed || !ReferenceEquals(next.Good, last.Good))
            {
                Publish(next, build, edited, Stopwatch.GetElapsedTime(start), cancellation);
                (last is null ? ready : null)?.Invoke();
            }

            last = next;
            edited = await changes.NextAsync(next.Good is { } good ? Clamp(good.Build.Until - build.Now) : LongestWait, cancellation);
        }
    }

    private void Publish(Rebuild next, BuildOptions build, ImmutableArray<string> edited, TimeSpan time, CancellationToken cancellation)
    {
        ServedSite before = preview.Current.Site;
        if (next.Failed)
        {
            preview.Publish(new(before, Problems.Of(next.Diagnostics, next.Loaded, build.Source, next.Editor), null));
            Tell(next.Diagnostics);
            Say(before.IsEmpty ? "The site cannot be built yet." : "The last good site stays until this is mended.");
            return;
        }

        ServedSite after = new(next.Good!.Config!.BasePath, next.Good.Files, new PagePanel(next.Good.Notes, next.Editor, build.Source));
        preview.Publish(new(after, [], options.Navigate && !before.IsEmpty ? EditedPage.Of(edited, next.Good.Notes) : null));
        WriteResult? written = options.Write ? SiteWriter.Write(next.Good, build, cancellation) : null;
        Tell([.. next.Diagnostics, .. written?.Diagnostics ?? []]);
        Say(string.Create(CultureInfo.InvariantCulture, $"{Name(edited)}{next.Good.Build.Pages} pages in {time.TotalMilliseconds:F0} ms{(written is null ? "" : $", {written.Written} files written")}."));
        if (options.Report.Verbose)
        {
            Say(ConsoleReport.Stages(next.Good));
        }
    }

    /// <summary>Prints what was not known before: a site with warnings does not repeat them at every save.</summary>
    private void Tell(ImmutableArray<Diagnostic> diagnostics)
    {
        ConsoleReport.Print([.. diagnostics.Where(d => d.Severity == Severity.Error || !_told.Contains(d))], options.Report);
        _told = [.. diagnostics];
    }

    private void Say(string text)
    {
        if (!options.Report.Quiet)
        {
            Console.Out.WriteLine(text);
        }
    }

    private static string Name(ImmutableArray<string> edited) => edited.Length switch
    {
        0 => "Built ",
        1 when edited[0].Length == 0 => "Everything was read again: ",
        1 => $"{edited[0]} changed: ",
        _ => $"{edited[0]} and {edited.Length - 1} more changed: ",
    };

    private static TimeSpan Clamp(TimeSpan wait) => wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait;
}
