using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Removes what builds made: the outputs that the manifest lists, as long as they are what was written, and what builds remember.</summary>
public static class SiteCleaner
{
    private const int MaxNamed = 20;

    /// <summary>Cleans a site. Outputs that were changed since stay, and stay known, unless forced; a dry run only says what would go.</summary>
    public static CleanResult Clean(BuildOptions options, bool dryRun, CancellationToken cancellation)
    {
        string destination = Destination.Resolve(options.Destination);
        try
        {
            StateFolder state = new(options.Source);
            if (!Directory.Exists(state.Path))
            {
                return new([], [], Forgotten: false, []);
            }

            CleanResult result;
            using (FileStream? held = BuildLock.Take(state.Path, cancellation))
            {
                result = held is null
                    ? Refused(Diagnostic.Error("SN1505", new(options.Destination), "a build of this site is still writing", "Wait for it to end, or stop it."))
                    : Locked(state, options, destination, dryRun, cancellation);
            }

            if (result.Forgotten && !dryRun)
            {
                Forget(state.Path);
            }

            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(Diagnostic.Error("SN2005", new(options.Destination), e.Message.TrimEnd('.'), "Allow writing there, and clean again."));
        }
    }

    private static CleanResult Locked(StateFolder state, BuildOptions options, string destination, bool dryRun, CancellationToken cancellation)
    {
        OutputManifest manifest = OutputManifest.Read(state, destination);
        string[] others = [.. state.Manifests.Where(n => n != state.ManifestOf(destination))];
        if (manifest.Files.Count == 0 && others.Length > 0 && state.Read(others[0], StateJson.Plain.OutputManifest) is { Files.Count: > 0 } other)
        {
            return Refused(Diagnostic.Error("SN2007", new(options.Destination), $"the last build wrote into '{other.Destination}', not here", $"Pass -d \"{other.Destination}\"."));
        }

        if (Destination.Problem(options, destination) is { } problem)
        {
            return Refused(problem);
        }

        KeyValuePair<string, ManifestEntry>[] files = [.. manifest.Files.Where(f => File.Exists(Path.Combine(destination, f.Key))).OrderBy(f => f.Key, StringComparer.Ordinal)];
        KeyValuePair<string, ManifestEntry>[] ours = [.. files.Where(f => IsInside(f.Key, destination) && (options.Force || IsOurs(f.Value, Path.Combine(destination, f.Key))))];
        Dictionary<string, ManifestEntry> kept = files.Except(ours).ToDictionary(StringComparer.Ordinal);
        if (!dryRun)
        {
            foreach (string path in ours.Select(f => Path.Combine(destination, f.Key)))
            {
                cancellation.ThrowIfCancellationRequested();
                File.Delete(path);
                ImportTransaction.RemoveEmpty(Path.GetDirectoryName(path)!, Path.GetDirectoryName(destination)!);
            }

            if (kept.Count > 0)
            {
                state.Save(state.ManifestOf(destination), new OutputManifest(destination, kept, null), StateJson.Plain.OutputManifest);
            }
            else
            {
                state.Remove(state.ManifestOf(destination));
            }
        }

        return new([.. ours.Select(f => f.Key)], [.. kept.Keys.Order(StringComparer.Ordinal)], Forgotten: kept.Count == 0 && others.Length == 0, Told(kept, options));
    }

    /// <summary>A path of the manifest, links followed, lies in the output; a manifest that somebody else wrote may say otherwise.</summary>
    private static bool IsInside(string path, string destination) => LinkedPath.IsWithin(LinkedPath.Resolve(Path.Combine(destination, path)), destination);

    /// <summary>Untouched by time and length, or else by its bytes.</summary>
    private static bool IsOurs(ManifestEntry entry, string path) =>
        OutputManifest.IsIntact(entry, path)
        || (new FileInfo(path).Length == entry.Length && XxHash128.HashToUInt128(File.ReadAllBytes(path)).ToString("x32", CultureInfo.InvariantCulture) == entry.Hash);

    private static ImmutableArray<Diagnostic> Told(Dictionary<string, ManifestEntry> kept, BuildOptions options)
    {
        string folder = Path.GetRelativePath(options.Source, options.Destination);
        IEnumerable<Diagnostic> named = kept.Keys.Order(StringComparer.Ordinal).Take(MaxNamed)
            .Select(p => Diagnostic.Warning("SN2006", new(folder + "/" + p), "the file was changed since it was built, and is kept", "Pass --force to remove it too."));
        return kept.Count > MaxNamed
            ? [.. named, Diagnostic.Warning("SN2006", new(folder), $"{kept.Count - MaxNamed} more files were changed and are kept", "Pass --force to remove them too.")]
            : [.. named];
    }

    /// <summary>The folder goes with all that is in it, which is ours by agreement; where it is a link, only the link goes.</summary>
    private static void Forget(string folder)
    {
        if (new DirectoryInfo(folder).LinkTarget is not null)
        {
            Directory.Delete(folder);
        }
        else
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CleanResult Refused(Diagnostic problem) => new([], [], Forgotten: false, [problem]);
}
