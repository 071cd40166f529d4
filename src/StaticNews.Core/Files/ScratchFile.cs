using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>A file without a name in the system's folder for temporary files, which is gone when nothing holds on to what is in it, or the process ends.</summary>
internal sealed class ScratchFile : IByteStore
{
    private readonly FileStream _file;
    private long _end;

    private ScratchFile(FileStream file) => _file = file;

    /// <summary>An empty one; null when there is no place for it.</summary>
    public static ScratchFile? Create()
    {
        string path = Path.Combine(Path.GetTempPath(), "staticnews-" + Path.GetRandomFileName());
        try
        {
            ScratchFile made = new(Open(path));
            if (!OperatingSystem.IsWindows())
            {
                File.Delete(path); // It stays while it is open, and does not outlive a process that is killed.
            }

            return made;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public KeptBytes Add(ReadOnlySpan<byte> bytes)
    {
        long at = Interlocked.Add(ref _end, bytes.Length) - bytes.Length;
        RandomAccess.Write(_file.SafeFileHandle, bytes, at);
        return new(this, at, bytes.Length);
    }

    /// <inheritdoc/>
    public void Read(long at, Span<byte> to) => OpenFile.Read(_file.SafeFileHandle, at, to);

    /// <summary>Drafts may be in it: nobody else may read it, not even while it has a name.</summary>
    private static FileStream Open(string path)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            options.Options = FileOptions.DeleteOnClose;
        }
        else
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(path, options);
    }
}
