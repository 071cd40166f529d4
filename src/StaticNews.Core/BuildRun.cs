using System.Collections.Immutable;
using System.Diagnostics;
using StaticNews.Graph;
using StaticNews.Model;
using StaticNews.Rendering;

namespace StaticNews;

/// <summary>What one build has found so far, and how long its stages took.</summary>
internal sealed class BuildRun(string key, BuildOptions options)
{
    private readonly List<Diagnostic> _found = [];
    private readonly List<(string, TimeSpan)> _timings = [];
    private Publication? _publication;
    private LastBuild? _recalled;
    private DateTimeOffset? _change;

    /// <summary>Whether an error was found, so that no later stage runs.</summary>
    public bool Failed => _found.Any(d => d.Severity == Severity.Error);

    /// <summary>Everything found so far, sorted by place.</summary>
    public ImmutableArray<Diagnostic> Found =>
    [
        .. _found.OrderBy(d => d.Location.File, StringComparer.Ordinal).ThenBy(d => d.Location.Line).ThenBy(d => d.Location.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal),
    ];

    /// <summary>Runs a stage, times it and takes note of what it found.</summary>
    public T? Stage<T>(string name, Func<Checked<T>> work)
        where T : class
    {
        options.Progress?.Report(name);
        long start = Stopwatch.GetTimestamp();
        Checked<T> done = work();
        _timings.Add((name, Stopwatch.GetElapsedTime(start)));
        _found.AddRange(done.Diagnostics);
        return done.Value;
    }

    /// <summary>Takes note of what a build of the same input found in the stages that need not run again.</summary>
    public void Recall(LastBuild? last)
    {
        _recalled = last;
        _found.AddRange(last?.Diagnostics.Except(_found) ?? []);
    }

    /// <summary>Takes note of what is out and what is held.</summary>
    public Publication Publish(Publication publication)
    {
        Expect(publication.NextChange);
        return _publication = publication;
    }

    /// <summary>Takes note of an instant at which the same input would give something else.</summary>
    public void Expect(DateTimeOffset? change) => _change = _change is null || change < _change ? change ?? _change : _change;

    /// <summary>Time of each stage.</summary>
    public ImmutableArray<(string Stage, TimeSpan Time)> Timings => [.. _timings];

    /// <summary>The result; no files when an error was found.</summary>
    public BuildResult Result(BuiltFiles? built, ParsedFiles? parsed)
    {
        ImmutableArray<OutputFile> files = Failed || built is null ? [] : built.Files;
        return new(files, Close(_recalled?.Pages ?? (files.IsEmpty ? 0 : built!.Pages)), parsed ?? ParsedFiles.None, Timings);
    }

    /// <summary>What the run came to.</summary>
    public LastBuild Close(int pages)
    {
        DateTimeOffset year = new(options.Now.UtcDateTime.Year + 1, 1, 1, 0, 0, 0, TimeSpan.FromHours(14));
        DateTimeOffset until = _change < year ? _change.Value : year;
        return new(key, options.Now, until, Found, pages, _publication?.Held.Length ?? 0, _publication?.NextDue);
    }
}
