using System.Collections.Immutable;
using System.Text.Json;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>Tells the editor's panel of a page what the build knows about it.</summary>
/// <param name="notes">What the build can be asked; null for nothing.</param>
/// <param name="editor">The configured editor; empty for none.</param>
/// <param name="source">Absolute path of the site.</param>
internal sealed class PagePanel(EditorNotes? notes, string editor, string source)
{
    /// <summary>Knows nothing.</summary>
    public static PagePanel None { get; } = new(null, "", "");

    /// <summary>The panel's data for a page as JSON; null when no source file makes the page.</summary>
    public byte[] Json(string path) => JsonSerializer.SerializeToUtf8Bytes(Data(path), LiveJson.Default.PanelData);

    private PanelData? Data(string path) => notes?.Of(path) is { } page
        ? new(page, EditorLink.To(editor, source, new(page.File)), [.. page.Phrases.Select(p => EditorLink.To(editor, source, new(page.File, p.Line)))])
        : null;
}

/// <summary>Notes with addresses that open the file, and the line of each phrase, in the editor.</summary>
internal sealed record PanelData(PageNotes Notes, string? Editor, ImmutableArray<string?> PhraseEditors);
