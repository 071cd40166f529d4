using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>The Write stage: changes only what differs, and deletes only what an earlier build of ours wrote.</summary>
public static class SiteWriter
{
    /// <summary>Writes the site; a destination that could harm the source, or is in use, is refused before anything is touched.</summary>
    public static WriteResult Write(BuildResult result, BuildOptions options, CancellationToken cancellation)
    {
        string destination = Destination.Resolve(options.Destination);
        if (Destination.Problem(options, destination) is { } problem)
        {
            return Refused(problem);
        }

        try
        {
            return Locked(result, options, destination, cancellation);
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.FirstOrDefault(i => i is IOException or UnauthorizedAccessException) is { } first)
        {
            return Refused(Problem(options, first));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(Problem(options, e));
        }
    }

    private static WriteResult Locked(BuildResult result, BuildOptions options, string destination, CancellationToken cancellation)
    {
        StateFolder state = new(options.Source);
        Directory.CreateDirectory(state.Path);
        using FileStream? held = BuildLock.Take(state.Path, cancellation);
        if (held is null)
        {
            return Refused(Diagnostic.Error("SN1505", new(options.Destination), "another build of this site is still writing", "Wait for it to end, or stop it."));
        }

        OutputManifest before = OutputManifest.Read(state, destination);
        if (!StillHolds(result, before))
        {
            Diagnostic overtaken = Diagnostic.Error("SN1506", new(options.Destination), "another build changed the output meanwhile", "Build again.");
            return Refused(overtaken) with { IsOvertaken = true };
        }

        if (result.IsUnchanged)
        {
            Staging.Clear(destination); // A build that was killed while it staged something else.
            return new(0, before.Files.Count, 0, []);
        }

        if (before.Files.Count == 0 && !options.Force && HoldsFiles(destination))
        {
            return Refused(Diagnostic.Error("SN1502", new(options.Destination), "the output folder holds files that no build of this site wrote", "Empty it, choose another with -d, or pass --force to keep them and write beside them."));
        }

        // Beside the writing: what was parsed is true whatever becomes of the output.
        Task saving = Task.Run(() => ParsedStore.Save(state, result.Parsed), CancellationToken.None);
        try
        {
            return new Commit(result, before, state).Run(cancellation);
        }
        finally
        {
            saving.GetAwaiter().GetResult();
        }
    }

    /// <summary>Whether what the build took from its memory is still what the last build wrote.</summary>
    private static bool StillHolds(BuildResult result, OutputManifest before) => result.IsUnchanged
        ? before.Build?.Key == result.Build.Key
        : result.Files.All(f => !f.IsKept || (before.Files.TryGetValue(f.Path, out ManifestEntry? entry) && entry.Fingerprint == f.Fingerprint));

    private static bool HoldsFiles(string destination) =>
        Directory.Exists(destination) && Directory.EnumerateFileSystemEntries(destination).Any(p => Path.GetFileName(p) != Staging.Name);

    private static Diagnostic Problem(BuildOptions options, Exception e) => e switch
    {
        UnauthorizedAccessException => Diagnostic.Error("SN1504", new(options.Destination), e.Message.TrimEnd('.'), "Allow writing there, or choose another folder with -d."),
        _ => Diagnostic.Error("SN1503", new(options.Destination), "the site could not be written: " + e.Message.TrimEnd('.'), "Free space there, or choose another folder with -d; pages that were there are whole."),
    };

    private static WriteResult Refused(Diagnostic problem) => new(0, 0, 0, [problem]);
}
