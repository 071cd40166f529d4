using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Puts mended source files in the place of those they were made of, each at once or not at all.</summary>
public static class SourceWriter
{
    /// <summary>What went wrong, by file; a file that was edited since it was read, or is a symbolic link, is left alone.</summary>
    public static ImmutableArray<Diagnostic> Write(string source, ImmutableArray<EditedFile> files) => [.. files.Select(f => Write(source, f)).OfType<Diagnostic>()];

    private static Diagnostic? Write(string source, EditedFile edited)
    {
        string path = Path.Combine(source, edited.Before.Path);
        string temporary = path + ".sn-tmp";
        try
        {
            if (new FileInfo(path).LinkTarget is not null)
            {
                return Failed(edited, "the file is a symbolic link", "Mend what it leads to by hand.");
            }

            if (XxHash128.HashToUInt128(File.ReadAllBytes(path)).ToString("x32", CultureInfo.InvariantCulture) != edited.Before.Hash)
            {
                return Failed(edited, "the file was edited meanwhile", "Run check --fix again.");
            }

            // A copy of the file as it is keeps its permissions.
            File.Copy(path, temporary, overwrite: true);
            using (FileStream file = new(temporary, FileMode.Truncate, FileAccess.Write, FileShare.None))
            {
                file.Write(edited.Bytes.Span);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            return Failed(edited, e.Message.TrimEnd('.'), "Allow writing there, or free space.");
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It could not be made either; what matters has been told.
        }
    }

    private static Diagnostic Failed(EditedFile file, string message, string remedy) => Diagnostic.Error("SN1931", new(file.Before.Path), message, remedy);
}
