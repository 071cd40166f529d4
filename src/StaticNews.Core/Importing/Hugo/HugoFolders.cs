using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Importing.Hugo;

/// <summary>The folders beside content/: static files and YAML data come along, the rest is reported.</summary>
internal static class HugoFolders
{
    private static readonly (string Folder, LossKind Kind, string Detail)[] Lost =
    [
        ("layouts", LossKind.Template, "templates are written anew; see the template reference"),
        ("themes", LossKind.Template, "themes of Hugo do not work here"),
        ("archetypes", LossKind.Template, "archetypes are written anew"),
        ("i18n", LossKind.Template, "translations of a theme are not used"),
        ("assets", LossKind.Asset, "files of the asset pipeline; copy those that pages show into static/"),
    ];

    /// <summary>Copies and reports.</summary>
    public static void Write(ImmutableArray<SourceFile> files, ImportLog log)
    {
        foreach (SourceFile file in files.Where(f => f.Path.StartsWith("static/", StringComparison.Ordinal)))
        {
            log.Copy(file.Path, file);
        }

        foreach (SourceFile file in files.Where(f => f.Path.StartsWith("data/", StringComparison.Ordinal)))
        {
            if (Path.GetExtension(file.Path).ToLowerInvariant() is ".yaml" or ".yml" || !file.Path.StartsWith("data/author", StringComparison.OrdinalIgnoreCase))
            {
                DataFiles.Carry(file, file.Path, log);
            }
        }

        foreach ((string folder, LossKind kind, string detail) in Lost)
        {
            if (files.Count(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal)) is > 0 and var count)
            {
                log.Lose(kind, folder + "/", 0, $"{count} {(count == 1 ? "file" : "files")}: {detail}");
            }
        }
    }
}
