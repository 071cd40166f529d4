using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;
using StaticNews.Rendering;

namespace StaticNews;

/// <summary>Templates with their data, and words; and the files of the site that they were read from.</summary>
internal sealed record Theme(ImmutableArray<SourceFile> Files, TemplateSet Templates, Translations Words, ImmutableArray<Diagnostic> Found)
{
    /// <summary>Reads the theme, or takes the one that was read from the same files.</summary>
    public static Checked<Theme> Of(LoadedSite site, Theme? before)
    {
        ImmutableArray<SourceFile> files = [.. site.Templates, .. site.Data];
        if (before is not null && before.Files.Select(f => (f.Path, f.Hash)).SequenceEqual(files.Select(f => (f.Path, f.Hash))))
        {
            return new(before, before.Found);
        }

        Checked<SiteData> data = DataParser.Parse(site.Data);
        Checked<TemplateSet> templates = TemplateSet.Parse(site.Templates, data.Value!, BuildKey.Engine);
        Checked<Translations> words = templates.Value is { } set ? TranslationParser.Parse(set.Words) : new(null, []);
        IEnumerable<Diagnostic> undecodable = site.Templates.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).SelectMany(f => SourceText.Decode(f).Diagnostics);
        ImmutableArray<Diagnostic> found = [.. data.Diagnostics, .. undecodable, .. templates.Diagnostics, .. words.Diagnostics];
        return new(templates.Value is null || words.Value is null ? null : new Theme(files, templates.Value, words.Value, found), found);
    }
}
