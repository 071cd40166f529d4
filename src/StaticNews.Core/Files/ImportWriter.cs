using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Takes the files of an import, and writes all of them or none; large imports wait in .staticnews/import.</summary>
public sealed class ImportWriter(string site, bool force) : IDisposable
{
    private const long MaxHeld = 64L * 1024 * 1024;
    private const int MaxNamed = 20;

    private readonly string _site = Path.GetFullPath(site);
    private readonly List<OutputFile> _files = [];
    private readonly List<Diagnostic> _found = [];
    private long _held;
    private bool _isStaged;

    private string Stage => Path.Combine(_site, ".staticnews", "import");

    /// <summary>Takes one file; a path that leaves the site is an error.</summary>
    public void Add(OutputFile file)
    {
        string full = Path.GetFullPath(Path.Combine(_site, file.Path));
        if (!full.StartsWith(_site + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            _found.Add(Diagnostic.Error("SN1706", new(file.Path), "the path leaves the site", "Rename the file."));
            return;
        }

        _held += file.Bytes.Length;
        _files.Add(_held > MaxHeld && file.CopyFrom is null ? Staged(file) : file);
    }

    /// <summary>Writes what differs; a file that exists with another content stops everything unless forced. A dry run only counts.</summary>
    public WriteResult Commit(bool dryRun, CancellationToken cancellation)
    {
        try
        {
            bool[] exists = [.. _files.Select(f => File.Exists(Target(f)))];
            bool[] same = new bool[_files.Count];
            Parallel.For(0, _files.Count, new ParallelOptions { CancellationToken = cancellation }, i => same[i] = exists[i] && IsSame(_files[i], Target(_files[i])));
            OutputFile[] differing = [.. _files.Where((_, i) => exists[i] && !same[i])];
            if (differing.Length > 0 && !force)
            {
                Refuse(differing);
            }

            OutputFile[] changed = [.. _files.Where((_, i) => !same[i])];
            if (_found.Count == 0 && !dryRun)
            {
                new ImportTransaction(_site).Write(changed, cancellation);
            }

            return new(_found.Count == 0 ? changed.Length : 0, same.Count(s => s), 0, [.. _found]);
        }
        catch (Exception e) when (ImportReader.Failure(e) is { } failure)
        {
            return new(0, 0, 0, [Diagnostic.Error("SN1705", new(_site), failure.TrimEnd('.') + "; nothing was written", "Allow writing there, free space, or pass another folder with -s.")]);
        }
    }

    /// <summary>Removes what waited.</summary>
    public void Dispose()
    {
        if (_isStaged && Directory.Exists(Stage))
        {
            Directory.Delete(Stage, recursive: true);
            ImportTransaction.RemoveEmpty(Path.GetDirectoryName(Stage)!, Path.GetDirectoryName(_site)!);
        }
    }

    private void Refuse(OutputFile[] differing)
    {
        _found.AddRange(differing.Take(MaxNamed).Select(f => Diagnostic.Error("SN1704", new(f.Path), "the file exists and differs from what would be imported", "Move it away, or pass --force to overwrite it.")));
        if (differing.Length > MaxNamed)
        {
            _found.Add(Diagnostic.Error("SN1704", new(_site), $"{differing.Length - MaxNamed} more files exist and differ", "Pass --force to overwrite them."));
        }
    }

    private OutputFile Staged(OutputFile file)
    {
        Directory.CreateDirectory(Stage);
        _isStaged = true;
        string path = Path.Combine(Stage, _files.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        File.WriteAllBytes(path, file.Bytes.Span);
        return file with { Bytes = default, CopyFrom = path };
    }

    private string Target(OutputFile file) => Path.Combine(_site, file.Path);

    private static bool IsSame(OutputFile file, string target)
    {
        if (file.CopyFrom is null)
        {
            return new FileInfo(target).Length == file.Bytes.Length && File.ReadAllBytes(target).AsSpan().SequenceEqual(file.Bytes.Span);
        }

        if (new FileInfo(target).Length != new FileInfo(file.CopyFrom).Length)
        {
            return false;
        }

        using FileStream a = File.OpenRead(target);
        using FileStream b = File.OpenRead(file.CopyFrom);
        Span<byte> left = new byte[64 * 1024];
        Span<byte> right = new byte[64 * 1024];
        for (int read = a.ReadAtLeast(left, left.Length, false); read > 0; read = a.ReadAtLeast(left, left.Length, false))
        {
            if (b.ReadAtLeast(right[..read], read, false) != read || !left[..read].SequenceEqual(right[..read]))
            {
                return false;
            }
        }

        return true;
    }
}
