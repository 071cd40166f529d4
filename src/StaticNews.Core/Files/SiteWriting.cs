using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>
/// One writing of a site. Outputs are staged beside the published ones as soon as they are made, so that a large site is never held in
/// memory; when all are, they take their places. Nothing is touched before the first is staged, and what is published not before the commit.
/// </summary>
public sealed class SiteWriting : IDisposable
{
    private readonly BuildOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly string _destination;
    private readonly StateFolder _state;
    private readonly Lazy<Staging?> _staging;
    private FileStream? _lock;
    private OutputManifest? _before;
    private Diagnostic? _problem;

    /// <summary>Prepares to write where the options say; nothing is opened yet.</summary>
    public SiteWriting(BuildOptions options, CancellationToken cancellation)
    {
        (_options, _cancellation) = (options, cancellation);
        _destination = Destination.Resolve(options.Destination);
        _state = new(options.Source);
        _staging = new(Begin);
    }

    /// <summary>Takes an output, whose bytes it needs only during the call, and gives what the result has to hold of it. Safe between threads.</summary>
    public OutputFile Stage(OutputFile file)
    {
        Try(() => _staging.Value?.Add(file));
        return file.Dropped();
    }

    /// <summary>Lets the staged outputs of a build take their places; tells instead why the site was not written, when it was not.</summary>
    public WriteResult Commit(BuildResult result)
    {
        WriteResult? written = null;
        Try(() => written = result.IsUnchanged ? Leave(result) : Move(result));
        return _problem is null ? written! : new(0, 0, 0, [_problem]);
    }

    /// <summary>Removes what was staged and not moved, and lets the next build in.</summary>
    public void Dispose()
    {
        if (_staging is { IsValueCreated: true, Value: { } staging })
        {
            staging.Dispose();
        }

        _lock?.Dispose();
    }

    /// <summary>The staging folder, under the site's lock; null when the destination could harm the source, is in use or is somebody else's.</summary>
    private Staging? Begin()
    {
        if (!Enter())
        {
            return null;
        }

        if (_before!.Files.Count == 0 && !_options.Force && HoldsFiles(_destination))
        {
            _problem = Diagnostic.Error("SN1502", new(_options.Destination), "the output folder holds files that no build of this site wrote", "Empty it, choose another with -d, or pass --force to keep them and write beside them.");
            return null;
        }

        return new Staging(_before);
    }

    private bool Enter()
    {
        if (Destination.Problem(_options, _destination) is { } problem)
        {
            _problem = problem;
            return false;
        }

        Directory.CreateDirectory(_state.Path);
        _lock = BuildLock.Take(_state.Path, _cancellation);
        if (_lock is null)
        {
            _problem = Diagnostic.Error("SN1505", new(_options.Destination), "another build of this site is still writing", "Wait for it to end, or stop it.");
            return false;
        }

        _before = OutputManifest.Read(_state, _destination);
        return true;
    }

    private WriteResult? Leave(BuildResult result)
    {
        if (!Enter())
        {
            return null;
        }

        if (_before!.Build?.Key != result.Build.Key)
        {
            return Overtaken();
        }

        Staging.Clear(_destination); // A build that was killed while it staged something else.
        return new(0, _before.Files.Count, 0, []);
    }

    private WriteResult? Move(BuildResult result)
    {
        if (_problem is not null || _staging.Value is not { } staging)
        {
            return null;
        }

        if (!result.Files.All(f => !f.IsKept || (_before!.Files.TryGetValue(f.Path, out ManifestEntry? entry) && entry.Fingerprint == f.Fingerprint)))
        {
            return Overtaken();
        }

        // Beside the moving: what was parsed is true whatever becomes of the output.
        Task saving = Task.Run(() => ParsedStore.Save(_state, result.Parsed), CancellationToken.None);
        try
        {
            return new Commit(result, _before!, _state, staging).Run(_cancellation);
        }
        finally
        {
            saving.GetAwaiter().GetResult();
        }
    }

    /// <summary>What the build took from its memory is no longer what the last build wrote.</summary>
    private WriteResult Overtaken() =>
        new(0, 0, 0, [Diagnostic.Error("SN1506", new(_options.Destination), "another build changed the output meanwhile", "Build again.")]) { IsOvertaken = true };

    private static bool HoldsFiles(string destination) =>
        Directory.Exists(destination) && Directory.EnumerateFileSystemEntries(destination).Any(p => Path.GetFileName(p) != Staging.Name);

    /// <summary>Does some of the work, unless some failed already; a failure of the disk is kept to be told.</summary>
    private void Try(Action work)
    {
        try
        {
            if (_problem is null)
            {
                work();
            }
        }
        catch (Exception e) when (DiskFault.In(e) is { } fault)
        {
            _problem = Problem(fault);
        }
    }

    private Diagnostic Problem(Exception e) => e switch
    {
        UnauthorizedAccessException => Diagnostic.Error("SN1504", new(_options.Destination), e.Message.TrimEnd('.'), "Allow writing there, or choose another folder with -d."),
        _ => Diagnostic.Error("SN1503", new(_options.Destination), "the site could not be written: " + e.Message.TrimEnd('.'), "Free space there, or choose another folder with -d; pages that were there are whole."),
    };
}
