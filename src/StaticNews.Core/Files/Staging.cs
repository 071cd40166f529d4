using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>
/// New files on the output's own disk, beside what they will replace: none takes its place before all of them are written whole, so a
/// build that is stopped, or runs out of space, leaves the output as it was. Files are staged from several threads at once.
/// </summary>
internal sealed class Staging : IDisposable
{
    /// <summary>Name of the folder in the output.</summary>
    public const string Name = ".sn-staging";

    private readonly ConcurrentDictionary<string, StagedFile> _files = new(StringComparer.Ordinal);
    private readonly OutputManifest _before;
    private readonly string _folder;
    private readonly bool _isFirst;
    private int _count;

    /// <summary>An empty staging folder; what a killed build left in it is removed.</summary>
    public Staging(OutputManifest before)
    {
        _before = before;
        _isFirst = !Directory.Exists(before.Destination);
        _folder = Path.Combine(before.Destination, Name);
        Clear(before.Destination);
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Removes what a killed build left in an output, under its lock.</summary>
    public static void Clear(string destination)
    {
        string folder = Path.Combine(destination, Name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes an output that differs from what is there; nothing is done for one that is known to be the same.</summary>
    public void Add(OutputFile file)
    {
        if (file.IsKept)
        {
            return;
        }

        ManifestEntry? earlier = _before.Files.GetValueOrDefault(file.Path);
        earlier = earlier is not null && OutputManifest.IsIntact(earlier, Target(file)) ? earlier : null;
        if (file.Write is { } write)
        {
            StagedFile written = Written(write);
            _files[file.Path] = earlier?.Hash == written.Entry.Hash ? new(null, earlier) : written;
            return;
        }

        string hash = HashOf(file);
        _files[file.Path] = earlier is not null && IsSame(file, hash, earlier) ? new(null, earlier with { Fingerprint = file.Fingerprint, Hash = hash }) : Written(file, hash);
    }

    /// <summary>What was made of an output; one that was kept is as the last build wrote it.</summary>
    public StagedFile Of(OutputFile file) => _files.TryGetValue(file.Path, out StagedFile? staged) ? staged : new(null, _before.Files[file.Path]);

    /// <summary>Removes the folder with what was not used, and the output's own when it came to nothing.</summary>
    public void Dispose()
    {
        Clear(_before.Destination);
        if (_isFirst && !Directory.EnumerateFileSystemEntries(_before.Destination).Any())
        {
            Directory.Delete(_before.Destination);
        }
    }

    private StagedFile Written(OutputFile file, string hash)
    {
        string path = NewPath();
        if (file.CopyFrom is { } source)
        {
            File.Copy(source, path, overwrite: true);
        }
        else
        {
            // The folder is new and nobody else's: a lock and a look at what was there before would be half of what the system is asked.
            using SafeFileHandle handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.Write(handle, file.Bytes.Span, 0);
        }

        return Waiting(path, file.Fingerprint, hash);
    }

    /// <summary>Writes first and looks for a difference afterwards, by the hash of what was written.</summary>
    private StagedFile Written(Action<Stream> write)
    {
        string path = NewPath();
        XxHash128 bytes = new();
        using (FileStream stream = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0))
        {
            write(stream);
            stream.Position = 0;
            bytes.Append(stream);
        }

        string hash = bytes.GetCurrentHashAsUInt128().ToString("x32", CultureInfo.InvariantCulture);
        return Waiting(path, hash, hash);
    }

    private static StagedFile Waiting(string path, string fingerprint, string hash)
    {
        FileInfo there = new(path);
        return new(path, new ManifestEntry(fingerprint, hash, there.Length, there.LastWriteTimeUtc.Ticks));
    }

    private string NewPath() => Path.Combine(_folder, Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture));

    /// <summary>A copied file is known by its time and length, which a mere touch changes; then its bytes decide.</summary>
    private bool IsSame(OutputFile file, string hash, ManifestEntry earlier) =>
        earlier.Hash == hash
        || (file.CopyFrom is { } source && new FileInfo(source).Length == earlier.Length && File.ReadAllBytes(source).AsSpan().SequenceEqual(File.ReadAllBytes(Target(file))));

    private string Target(OutputFile file) => Path.Combine(_before.Destination, file.Path);

    private static string HashOf(OutputFile file) =>
        file.CopyFrom is null ? XxHash128.HashToUInt128(file.Bytes.Span).ToString("x32", CultureInfo.InvariantCulture) : file.Fingerprint;
}
