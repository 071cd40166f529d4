using Microsoft.Win32.SafeHandles;

namespace StaticNews.Cli.Serving;

/// <summary>A file that a build copies, open for one answer.</summary>
internal sealed class CopiedFile : IDisposable
{
    private readonly SafeFileHandle _handle;

    private CopiedFile(SafeFileHandle handle)
    {
        _handle = handle;
        Length = RandomAccess.GetLength(handle);
        Modified = File.GetLastWriteTimeUtc(handle);
    }

    /// <summary>Bytes.</summary>
    public long Length { get; }

    /// <summary>When it was last written.</summary>
    public DateTimeOffset Modified { get; }

    /// <summary>Changes whenever the file does.</summary>
    public string Version => $"{Length:x}-{Modified.UtcTicks:x}";

    /// <summary>
    /// Opens a file; null when it is gone, empty or not ordinary, or when a link has been put into its way since the site
    /// was loaded that leads out of the site.
    /// </summary>
    public static CopiedFile? Open(string path, string root)
    {
        try
        {
            return IsInside(path, root) && new FileInfo(path) is { Exists: true, Length: > 0 } ? new CopiedFile(File.OpenHandle(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The whole file.</summary>
    public byte[] ReadAll()
    {
        byte[] bytes = new byte[Length];
        int read = 0;
        while (read < bytes.Length && RandomAccess.Read(_handle, bytes.AsSpan(read), read) is > 0 and int count)
        {
            read += count;
        }

        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>Bytes read at an offset; 0 at the end.</summary>
    public ValueTask<int> ReadAsync(Memory<byte> buffer, long offset, CancellationToken cancellation) => RandomAccess.ReadAsync(_handle, buffer, offset, cancellation);

    public void Dispose() => _handle.Dispose();

    private static bool IsInside(string path, string root)
    {
        for (string? folder = Path.GetDirectoryName(path); folder is not null && folder.Length > root.Length; folder = Path.GetDirectoryName(folder))
        {
            if (new DirectoryInfo(folder).LinkTarget is not null)
            {
                return false;
            }
        }

        string target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        return target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
