using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using StaticNews.Model;

namespace StaticNews.Rendering;

/// <summary>Style sheets and pictures of a theme, a hash of their content in their names.</summary>
/// <param name="Files">What is written of them.</param>
/// <param name="Paths">The output path of each by its name in the theme.</param>
internal sealed record ThemeAssets(ImmutableArray<OutputFile> Files, FrozenDictionary<string, string> Paths)
{
    /// <summary>The assets among the files of a theme, in the order of their names.</summary>
    public static ThemeAssets Of(ThemeFiles theme)
    {
        (string Name, OutputFile File)[] assets = [.. theme.All.Where(f => f.Key.StartsWith("assets/", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, Output(f.Key, f.Value)))];
        return new([.. assets.Select(a => a.File)], assets.ToFrozenDictionary(a => a.Name, a => a.File.Path, StringComparer.Ordinal));
    }

    private static OutputFile Output(string name, byte[] bytes)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        string path = $"{name[..name.LastIndexOf('.')]}.{hash}{name[name.LastIndexOf('.')..]}";
        return new(path, bytes, path);
    }
}
