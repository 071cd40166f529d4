using Microsoft.Win32.SafeHandles;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>A file without a name in the system's folder for temporary files, which is gone when nothing holds on to what is in it, or the process ends.</summary>
internal sealed class ScratchFile : IByteStore
{
    private readonly SafeFileHandle _file;
    private long _end;

    private ScratchFile(SafeFileHandle file) => _file = file;

    /// <summary>An empty one; null when there is no place for it.</summary>
    public static ScratchFile? Create()
    {
        string path = Path.Combine(Path.GetTempPath(), "staticnews-" + Path.GetRandomFileName());
        try
        {
            FileOptions options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
            ScratchFile made = new(File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, options));
            if (options == FileOptions.None)
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
        RandomAccess.Write(_file, bytes, at);
        return new(this, at, bytes.Length);
    }

    /// <inheritdoc/>
    public void Read(long at, Span<byte> to) => OpenFile.Read(_file, at, to);
}
