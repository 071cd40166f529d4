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

    /// <summary>How long a writer rests before everything is resolved again.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);
    private ImmutableHashSet<Diagnostic> _told = [];
    private BuildResult? _written;

    /// <summary>Runs until cancelled; whatever a build finds or throws, the last good site stays.</summary>
    /// <param name="ready">Called once, after the first build.</param>
    /// <param name="cancellation">Ends the run.</param>
    public async Task RunAsync(Action ready, CancellationToken cancellation)
    {
        Rebuild last = await StepAsync(null, [], cancellation);
        ready();
        while (true)
        {
            bool settles = last is { Failed: false, Good.IsWhole: false };
            TimeSpan due = last.Good is { } good ? Clamp(good.Build.Until - options.Build().Now) : LongestWait;
            ImmutableArray<string> edited = await changes.NextAsync(settles ? Rest : due, cancellation);
            if (edited.IsEmpty && settles)
            {
                (last, edited) = await SettleAsync(last, due, cancellation);
            }

            last = await StepAsync(last, edited, cancellation);
        }
    }

    /// <summary>Builds and publishes what is new. An interrupt does not wait for a stage that cannot be stopped: a build in memory may be left where it is.</summary>
    private async Task<Rebuild> StepAsync(Rebuild? last, ImmutableArray<string> edited, CancellationToken cancellation)
    {
        BuildOptions build = options.Build();
        long start = Stopwatch.GetTimestamp();
        Rebuild next = await Task.Run(() => Rebuild.Run(build, options.Report.Strict, last, Known(edited), cancellation), cancellation).WaitAsync(cancellation);
        return Publish(last, next, build, edited, start, cancellation);
    }

    /// <summary>After lost events nothing is known of what changed.</summary>
    private static ImmutableArray<string> Known(ImmutableArray<string> edited) => edited.Contains(Changes.Anything) ? [] : edited;

    /// <summary>Resolves everything in the background while the writer rests; the next edit ends that.</summary>
    private async Task<(Rebuild Last, ImmutableArray<string> Edited)> SettleAsync(Rebuild last, TimeSpan due, CancellationToken cancellation)
    {
        using CancellationTokenSource resting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task<ImmutableArray<string>> arriving = changes.NextAsync(due, cancellation);
        BuildOptions build = options.Build();
        long start = Stopwatch.GetTimestamp();
        Task<Rebuild> settling = Task.Run(() => Rebuild.Run(build, options.Report.Strict, last, [], resting.Token), resting.Token);
        if (await Task.WhenAny(arriving, settling) == settling)
        {
            last = Publish(last, await settling, build, [], start, cancellation);
        }

        ImmutableArray<string> edited = await arriving;
        await resting.CancelAsync();
        return (last, edited);
    }

    private Rebuild Publish(Rebuild? last, Rebuild next, BuildOptions build, ImmutableArray<string> edited, long start, CancellationToken cancellation)
    {
        if (last is not null && !next.Failed && !last.Failed && ReferenceEquals(next.Good, last.Good))
        {
            return next;
        }

        ServedSite before = preview.Current.Site;
        ServedSite? after = next.Failed ? null : Site(next, build, before);
        ImmutableArray<Diagnostic> broken = after?.Prepare(Checked(next.Good!, last, edited, before)) ?? [];
        if (after is null || !broken.IsEmpty)
        {
            next = next with { Good = last?.Good, Failed = true, Diagnostics = [.. broken, .. next.Diagnostics] };
            preview.Publish(new(before, Problems.Of(next.Diagnostics, next.Loaded, build.Source, next.Editor), null));
            Tell(next.Diagnostics);
            Say(before.IsEmpty ? "The site cannot be built yet." : "The last good site stays until this is mended.");
            return next;
        }

        _ = next.Good!.IsWhole ? Task.Run(next.Good.Warm, cancellation) : Task.CompletedTask;
        preview.Publish(new(after, [], options.Navigate && !before.IsEmpty ? EditedPage.Of(edited, next.Good!.Notes) : null));
        Report(next, build, edited, Stopwatch.GetElapsedTime(start), Write(next, build, cancellation), isSilent: last is not null && edited.IsEmpty && last.Good is { IsWhole: false });
        return next;
    }

    private ServedSite Site(Rebuild next, BuildOptions build, ServedSite before)
    {
        SitePreview good = next.Good!;
        return new ServedSite(good.Config!.BasePath, new SiteOutputs(good.Paths, good.Has, good.Make), new PagePanel(good.Notes, next.Editor, build.Source), before)
        {
            Failed = (site, found) => preview.Tell(site, Problems.Of(found, next.Loaded, build.Source, next.Editor)),
        };
    }

    /// <summary>What is made before it is shown: the pages that are looked at and, under new templates, one of each layout.</summary>
    private static IEnumerable<string> Checked(SitePreview next, Rebuild? last, ImmutableArray<string> edited, ServedSite before)
    {
        IEnumerable<string> samples = next.HasOwnTheme && !next.SharesTheme(last?.Good) ? next.Samples : [];
        string? page = EditedPage.Of(edited, next.Notes);
        IEnumerable<string> written = page is null ? [] : [next.PathOf(page)];
        return before.Recent.Paths.Concat(samples).Concat(written);
    }

    private WriteResult? Write(Rebuild next, BuildOptions build, CancellationToken cancellation)
    {
        if (!options.Write)
        {
            return null;
        }

        BuildResult result = SiteBuilder.Build(next.Loaded!, build, _written?.Remember() ?? next.Good!.Memory.Unbuilt, cancellation);
        _written = result.IsUnchanged || result.HasErrors ? _written : result;
        return _written is null ? null : SiteWriter.Write(_written, build, cancellation);
    }

    private void Report(Rebuild next, BuildOptions build, ImmutableArray<string> edited, TimeSpan time, WriteResult? written, bool isSilent)
    {
        Tell([.. next.Diagnostics, .. written?.Diagnostics ?? []]);
        if (!isSilent || options.Report.Verbose)
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"{Name(edited)}{next.Good!.Build.Pages} pages in {time.TotalMilliseconds:F0} ms{(written is null ? "" : $", {written.Written} files written")}."));
        }

        if (options.Report.Verbose)
        {
            Say(ConsoleReport.Stages(next.Good!.Timings));
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
        0 => "Planned ",
        1 when edited[0].Length == 0 => "Everything was read again: ",
        1 => $"{edited[0]} changed: ",
        _ => $"{edited[0]} and {edited.Length - 1} more changed: ",
    };

    private static TimeSpan Clamp(TimeSpan wait) => wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait;
}
