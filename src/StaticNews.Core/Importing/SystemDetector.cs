using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>Tells which generator a folder belongs to by the files that only it has.</summary>
public static class SystemDetector
{
    private static readonly (string System, string? Command, string[] Files)[] Signs =
    [
        ("Hexo", null, ["_config.hexo.yml", "scaffolds/"]),
        ("Jekyll", "jekyll", ["_config.yml", "_config.yaml", "_config.toml", "_posts/"]),
        ("Eleventy", null, [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"]),
        ("Astro", null, ["astro.config.mjs", "astro.config.ts", "astro.config.js"]),
        ("Pelican", null, ["pelicanconf.py"]),
        ("Hugo", "hugo", ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/", "archetypes/", "content/", "config.toml", "config.yaml", "config.yml", "config.json"]),
        ("StaticNews", null, ["staticnews.yml"]),
    ];

    /// <summary>The system's name and the command that imports it; both null when nothing is recognised.</summary>
    public static (string? System, string? Command) Of(ImmutableArray<SourceFile> files)
    {
        foreach ((string system, string? command, string[] signs) in Signs.OrderByDescending(s => s.System == "StaticNews"))
        {
            if (files.Any(f => signs.Any(s => s.EndsWith('/') ? f.Path.StartsWith(s, StringComparison.Ordinal) : f.Path.Equals(s, StringComparison.OrdinalIgnoreCase))))
            {
                return (system, command);
            }
        }

        return files.Any(IsWordPress) ? ("WordPress", "wordpress") : (null, null);
    }

    private static bool IsWordPress(SourceFile file)
    {
        using LentBytes bytes = file.Bytes.Lend();
        return file.Path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && bytes.Span.IndexOf("wordpress.org/export"u8) >= 0;
    }

    /// <summary>An error when a folder is empty or of another system than the one asked for.</summary>
    public static Diagnostic? Problem(ImmutableArray<SourceFile> files, string wanted, string folder)
    {
        (string? system, string? command) = Of(files);
        if (system == wanted)
        {
            return null;
        }

        string message = files.IsEmpty ? "the folder is empty" : system is null ? $"this does not look like a {wanted} site" : $"this looks like {(system[0] is 'A' or 'E' ? "an" : "a")} {system} site";
        string remedy = command is not null ? $"Use: staticnews import {command} {folder}." : $"Pass the folder that holds the {wanted} site's configuration.";
        return Diagnostic.Error("SN1701", new(folder), message, remedy);
    }
}
