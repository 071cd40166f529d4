using StaticNews.Model;

namespace StaticNews.Cli.Reporting;

/// <summary>Lines of the site's files, read once a file.</summary>
internal sealed class SourceLines(string source)
{
    private const long MostBytes = 16 * 1024 * 1024;

    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>The line that a place names, or null when there is none to show.</summary>
    public string? Of(SourceLocation at)
    {
        if (at.Line <= 0)
        {
            return null;
        }

        if (!_files.TryGetValue(at.File, out string[]? lines))
        {
            _files[at.File] = lines = Read(Path.Combine(source, at.File));
        }

        return at.Line <= lines.Length ? lines[at.Line - 1] : null;
    }

    private static string[] Read(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > 0 and < MostBytes } ? File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r') : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
