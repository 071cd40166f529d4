using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Writes a set of files as one: when one fails, those before it are taken back.</summary>
internal sealed class ImportTransaction(string site)
{
    private readonly List<(string Path, string? Before)> _done = [];

    /// <summary>Writes the files below the site; overwritten ones wait beside their place until the last is written.</summary>
    public void Write(IReadOnlyList<OutputFile> files, CancellationToken cancellation)
    {
        try
        {
            foreach (OutputFile file in files)
            {
                cancellation.ThrowIfCancellationRequested();
                One(file, Path.Combine(site, file.Path));
            }
        }
        catch
        {
            TakeBack();
            throw;
        }

        foreach ((_, string? before) in _done)
        {
            if (before is not null)
            {
                File.Delete(before);
            }
        }
    }

    /// <summary>Deletes a folder and those above it while they are empty, up to <paramref name="stop"/>, which stays.</summary>
    public static void RemoveEmpty(string folder, string stop)
    {
        for (string? at = folder; at is not null && at.Length > stop.Length && Directory.Exists(at) && !Directory.EnumerateFileSystemEntries(at).Any(); at = Path.GetDirectoryName(at))
        {
            Directory.Delete(at);
        }
    }

    private void One(OutputFile file, string path)
    {
        string temporary = path + ".sn-tmp";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            if (file.CopyFrom is { } source)
            {
                File.Copy(source, temporary, overwrite: true);
            }
            else
            {
                File.WriteAllBytes(temporary, file.Bytes.Span);
            }

            string? before = File.Exists(path) ? path + ".sn-old" : null;
            if (before is not null)
            {
                File.Move(path, before, overwrite: true);
            }

            _done.Add((path, before));
            File.Move(temporary, path);
        }
        catch
        {
            File.Delete(temporary);
            RemoveEmpty(Path.GetDirectoryName(path)!, Path.GetDirectoryName(site)!);
            throw;
        }
    }

    private void TakeBack()
    {
        foreach ((string path, string? before) in Enumerable.Reverse(_done))
        {
            File.Delete(path);
            if (before is not null)
            {
                File.Move(before, path);
            }

            RemoveEmpty(Path.GetDirectoryName(path)!, Path.GetDirectoryName(site)!);
        }
    }
}
