using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;
using StaticNews.Rendering;

namespace StaticNews;

/// <summary>Templates and words, and the files of the site that they were read from.</summary>
internal sealed record Theme(ImmutableArray<SourceFile> Files, TemplateSet Templates, Translations Words, ImmutableArray<Diagnostic> Found)
{
    /// <summary>Reads the theme, or takes the one that was read from the same files.</summary>
    public static Checked<Theme> Of(ImmutableArray<SourceFile> files, Theme? before)
    {
        if (before is not null && before.Files.Select(f => (f.Path, f.Hash)).SequenceEqual(files.Select(f => (f.Path, f.Hash))))
        {
            return new(before, before.Found);
        }

        Checked<TemplateSet> templates = TemplateSet.Parse(files, BuildKey.Engine);
        Checked<Translations> words = templates.Value is { } set ? TranslationParser.Parse(set.Words) : new(null, []);
        IEnumerable<Diagnostic> undecodable = files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).SelectMany(f => SourceText.Decode(f).Diagnostics);
        ImmutableArray<Diagnostic> found = [.. undecodable, .. templates.Diagnostics, .. words.Diagnostics];
        return new(templates.Value is null || words.Value is null ? null : new Theme(files, templates.Value, words.Value, found), found);
    }
}
