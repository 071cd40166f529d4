using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>Addresses by which a browser opens a place in the writer's editor.</summary>
internal static class EditorLink
{
    /// <summary>The address of a place, or null when no editor is configured or its address is not one.</summary>
    /// <param name="editor">A known name, or a pattern with {file}, {line} and {column}.</param>
    /// <param name="source">Absolute path of the site.</param>
    /// <param name="at">The place; files outside the site, such as the default theme's, have no address.</param>
    public static string? To(string editor, string source, SourceLocation at)
    {
        string path = Path.Combine(source, at.File);
        if (Pattern(editor) is not { } pattern || at.File.StartsWith('(') || !File.Exists(path))
        {
            return null;
        }

        string file = string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return pattern
            .Replace("{file}", file, StringComparison.Ordinal)
            .Replace("{line}", Math.Max(1, at.Line).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{column}", Math.Max(1, at.Column).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string? Pattern(string editor) => editor switch
    {
        "vscode" or "vscodium" or "cursor" or "windsurf" or "zed" => editor + "://file{file}:{line}:{column}",
        "idea" => "idea://open?file={file}&line={line}&column={column}",
        "sublime" => "subl://open?url=file://{file}&line={line}&column={column}",
        "textmate" => "txmt://open?url=file://{file}&line={line}&column={column}",
        _ => editor.Contains("{file}", StringComparison.Ordinal) && IsHarmless(editor) ? editor : null,
    };

    private static bool IsHarmless(string pattern)
    {
        int colon = pattern.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && pattern[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            && pattern[..colon].ToLowerInvariant() is not ("javascript" or "data" or "vbscript" or "blob");
    }
}
