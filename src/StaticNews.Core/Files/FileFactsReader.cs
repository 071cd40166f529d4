using System.Collections.Frozen;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Looks into the files that a build only copies, as far as a check has to.</summary>
public static class FileFactsReader
{
    private const int MostText = 1024 * 1024;
    private const int MostSvg = 4 * 1024;

    private static readonly FrozenSet<string> Pictures = Extensions(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".heic", ".heif", ".tif", ".tiff", ".bmp", ".psd");
    private static readonly FrozenSet<string> Texts = Extensions(".css", ".js", ".mjs", ".html", ".htm", ".json", ".webmanifest", ".xml", ".txt", ".svg", ".md");

    /// <summary>The heads of all pictures, and the file names that text in static/ names. A file that cannot be read counts as one that is no picture.</summary>
    public static FileFacts Read(LoadedSite site, CancellationToken cancellation)
    {
        SourceFile[] copied = [.. site.Content.Concat(site.Static).Where(f => f.CopyFrom is not null)];
        ImageFacts?[] images = new ImageFacts?[copied.Length];
        HashSet<string>?[] named = new HashSet<string>?[copied.Length];
        Parallel.For(0, copied.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            string extension = Path.GetExtension(copied[i].Path);
            images[i] = Pictures.Contains(extension) ? Picture(copied[i], extension) : null;
            named[i] = Texts.Contains(extension) ? Names(copied[i].CopyFrom!) : null;
        });
        return new([.. images.OfType<ImageFacts>()], named.OfType<HashSet<string>>().SelectMany(n => n).ToFrozenSet(StringComparer.Ordinal));
    }

    private static ImageFacts Picture(SourceFile file, string extension)
    {
        try
        {
            using FileStream stream = new(file.CopyFrom!, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 4096);
            bool isSvg = extension.Equals(".svg", StringComparison.OrdinalIgnoreCase);
            (string format, int width, int height) = isSvg ? (IsSvg(stream) ? "svg" : "", 0, 0) : ImageHeader.Read(stream);
            return new(file.Path, stream.Length, format, width, height);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(file.Path, 0, "", 0, 0);
        }
    }

    /// <summary>Whether the element comes up early; comments and declarations may stand before it.</summary>
    private static bool IsSvg(FileStream stream)
    {
        Span<byte> head = stackalloc byte[MostSvg];
        int length = stream.ReadAtLeast(head, MostSvg, throwOnEndOfStream: false);
        return head[..length].IndexOf("<svg"u8) >= 0 || head[..length].IndexOf(":svg"u8) >= 0 || (length == MostSvg && head[..length].IndexOf("<!--"u8) >= 0);
    }

    private static HashSet<string>? Names(string path)
    {
        try
        {
            HashSet<string> names = new(StringComparer.Ordinal);
            if (new FileInfo(path).Length <= MostText)
            {
                FileNames.AddTo(names, File.ReadAllText(path));
            }

            return names;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FrozenSet<string> Extensions(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
