using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Rendering;

/// <summary>The files of a theme: those of the embedded default, each replaced by the site's own of the same name.</summary>
internal sealed class ThemeFiles
{
    private const string OwnFolder = "templates/";
    private const string English = "i18n/en.yml";

    private readonly Dictionary<string, byte[]> _files = Embedded();
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);

    /// <summary>The default theme with the files of the site in the place of its own.</summary>
    public ThemeFiles(ImmutableArray<SourceFile> overrides)
    {
        DefaultNames = [.. _files.Keys];
        Words = WordsOf(_files, overrides);
        foreach (SourceFile file in overrides)
        {
            string name = NameOf(file);
            _files[name] = file.Bytes.ToArray();
            _own.Add(name);
        }
    }

    /// <summary>Names of the default theme's files.</summary>
    public ImmutableArray<string> DefaultNames { get; }

    /// <summary>Word lists of i18n/: the default theme's in the order of their names, then the site's own, which add to them.</summary>
    public ImmutableArray<SourceFile> Words { get; }

    /// <summary>All files by their names.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> All => _files;

    /// <summary>The word lists of the theme alone.</summary>
    public static ImmutableArray<SourceFile> WordsWith(ImmutableArray<SourceFile> overrides) => WordsOf(Embedded(), overrides);

    /// <summary>The text of a file, or null.</summary>
    public string? Text(string name) => _files.TryGetValue(name, out byte[]? bytes) ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF') : null;

    /// <summary>Where a file stands for the author: in the site or in the default theme.</summary>
    public string Where(string name) => _own.Contains(name) ? OwnFolder + name : InDefault(name);

    /// <summary>Hash of every file and of what makes pages of them.</summary>
    public string Hash(string engine)
    {
        ModelHash hash = new ModelHash().Add(engine);
        foreach ((string name, byte[] bytes) in _files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            hash.Add(name).Add(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        return hash.ToString();
    }

    private static ImmutableArray<SourceFile> WordsOf(Dictionary<string, byte[]> files, ImmutableArray<SourceFile> overrides) =>
    [
        .. files.Where(f => IsWordList(f.Key)).OrderBy(f => f.Key != English).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => new SourceFile(InDefault(f.Key), f.Value, "")),
        .. overrides.Where(f => IsWordList(NameOf(f))),
    ];

    private static string InDefault(string name) => "(default theme)/" + name;

    private static string NameOf(SourceFile file) => file.Path[OwnFolder.Length..];

    private static bool IsWordList(string name) => name.StartsWith("i18n/", StringComparison.Ordinal) && name.EndsWith(".yml", StringComparison.Ordinal);

    private static Dictionary<string, byte[]> Embedded()
    {
        Assembly assembly = typeof(ThemeFiles).Assembly;
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (string resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(OwnFolder, StringComparison.Ordinal)))
        {
            using Stream stream = assembly.GetManifestResourceStream(resource)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files[resource[OwnFolder.Length..].Replace('\\', '/')] = bytes;
        }

        return files;
    }
}
