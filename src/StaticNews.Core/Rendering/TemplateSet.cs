using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>The theme: the embedded default, each file replaced by the site's own of the same name.</summary>
internal sealed class TemplateSet
{
    private const string English = "i18n/en.yml";

    private const string Folder = "partials/";
    private const string LayoutFolder = "layouts/";
    private const string Usual = "layouts/article.html";

    private readonly FrozenDictionary<string, byte[]> _files;
    private readonly FrozenDictionary<string, Template> _layouts;
    private readonly FrozenDictionary<string, Partial> _partials;
    private readonly FrozenSet<string> _own;

    private TemplateSet(string engine, SiteData data, FrozenDictionary<string, byte[]> files, FrozenDictionary<string, Template> layouts, FrozenSet<string> own, ImmutableArray<SourceFile> words)
    {
        Words = words;
        _files = files;
        _layouts = layouts;
        _own = own;
        _partials = layouts.Where(l => l.Key.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(l => l.Key[Folder.Length..], l => new Partial(l.Key, l.Value), StringComparer.Ordinal);
        Hash = HashOf(engine + "\n" + data.Hash, files);
        Data = (ScriptObject)OpenMap.Of(data.Root)!;
        Assets = [.. files.Where(f => f.Key.StartsWith("assets/", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => new OutputFile(Fingerprinted(f.Key, f.Value), f.Value, Fingerprinted(f.Key, f.Value)))];
        AssetUrls = Assets.Zip(files.Keys.Where(k => k.StartsWith("assets/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            .ToFrozenDictionary(p => p.Second, p => p.First.Path, StringComparer.Ordinal);
    }

    /// <summary>Style sheets and pictures of the theme, a hash of their content in their names.</summary>
    public ImmutableArray<OutputFile> Assets { get; }

    /// <summary>Hash of the engine's identity, of every file of the theme and of the data.</summary>
    public string Hash { get; }

    /// <summary>The site's data files as templates see them.</summary>
    public ScriptObject Data { get; }

    /// <summary>Output path of an asset by its name in the theme.</summary>
    public FrozenDictionary<string, string> AssetUrls { get; }

    /// <summary>Word lists of i18n/: the default theme's in the order of their names, then the site's own, which add to them.</summary>
    public ImmutableArray<SourceFile> Words { get; }

    /// <summary>Parses the theme; a template that does not parse is an error with its line and column. <paramref name="engine"/> stands for the code that fills the templates.</summary>
    public static Checked<TemplateSet> Parse(ImmutableArray<SourceFile> overrides, SiteData data, string engine)
    {
        Dictionary<string, byte[]> files = Embedded();
        ImmutableArray<SourceFile> words = WordsOf(files, overrides);
        FrozenSet<string> others = files.Keys.Where(f => f.StartsWith(LayoutFolder, StringComparison.Ordinal) && f != Usual).ToFrozenSet(StringComparer.Ordinal);
        HashSet<string> own = new(StringComparer.Ordinal);
        foreach (SourceFile file in overrides)
        {
            string name = file.Path["templates/".Length..];
            files[name] = file.Bytes.ToArray();
            own.Add(name);
        }

        List<Diagnostic> found = [];
        Dictionary<string, Template> layouts = new(StringComparer.Ordinal);
        foreach ((string name, byte[] bytes) in files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            Template template = Template.Parse(Decode(bytes), name);
            foreach (LogMessage message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
            {
                found.Add(Diagnostic.Error("SN1401", new(Where(name, own), message.Span.Start.Line + 1, message.Span.Start.Column + 1), message.Message, "Correct the template."));
            }

            layouts[name] = template;
        }

        FixedNames names = FixedNames.Of(layouts.Values);
        LoopNames loops = LoopNames.Of(layouts.Values, names);
        SharedParts shared = new(names, layouts);
        foreach (Template template in layouts.Values)
        {
            MemberPath.Shorten(template.Page, names, loops);
        }

        foreach (Template template in layouts.Values)
        {
            Passage.Prepare(template.Page, shared);
        }

        return new(new TemplateSet(engine, data, files.ToFrozenDictionary(StringComparer.Ordinal), layouts.ToFrozenDictionary(StringComparer.Ordinal), own.ToFrozenSet(StringComparer.Ordinal), words)
        {
            SharedParts = shared.Count,
            Loops = loops,
            Layouts = new(NamesOf(layouts.Keys.Where(l => l.StartsWith(LayoutFolder, StringComparison.Ordinal) && !others.Contains(l))), NamesOf(others)),
        }, [.. found]);
    }

    private static FrozenSet<string> NamesOf(IEnumerable<string> layouts) => layouts.Select(l => Path.GetFileNameWithoutExtension(l)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The word lists of the theme alone.</summary>
    public static ImmutableArray<SourceFile> WordsWith(ImmutableArray<SourceFile> overrides) => WordsOf(Embedded(), overrides);

    private static ImmutableArray<SourceFile> WordsOf(Dictionary<string, byte[]> files, ImmutableArray<SourceFile> overrides) =>
    [
        .. files.Where(f => IsWordList(f.Key)).OrderBy(f => f.Key != English).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => new SourceFile(Where(f.Key, FrozenSet<string>.Empty), f.Value, "")),
        .. overrides.Where(f => IsWordList(f.Path["templates/".Length..])),
    ];

    /// <summary>The partial of the name that it is included by, or null.</summary>
    public Partial? Partial(string name) => _partials.GetValueOrDefault(name);

    /// <summary>The path of a partial by the name that it is included by; for one that is not there too.</summary>
    public static string PathOfPartial(string name) => Folder + name;

    /// <summary>The name that the partial at a path is included by.</summary>
    public static string NameOfPartial(string path) => path[Folder.Length..];

    /// <summary>What can be included.</summary>
    public IEnumerable<string> PartialNames => _partials.Keys;

    /// <summary>How many parts of it are the same for all pages of a language.</summary>
    public required int SharedParts { get; init; }

    /// <summary>What its loops call their items.</summary>
    public required LoopNames Loops { get; init; }

    /// <summary>What the layouts are called.</summary>
    public required LayoutNames Layouts { get; init; }

    /// <summary>The partial at a path, or null.</summary>
    public Template? PartialAt(string path) => path.StartsWith(Folder, StringComparison.Ordinal) ? Partial(NameOfPartial(path))?.Template : null;

    /// <summary>The parsed layout of a name such as article.</summary>
    public Template Layout(string kind) => _layouts[$"{LayoutFolder}{kind}.html"];

    /// <summary>The text of a file of the set, or null.</summary>
    public string? Text(string name) => _files.TryGetValue(name, out byte[]? bytes) ? Decode(bytes) : null;

    /// <summary>Where a template stands for the author: the site's file or the default theme's.</summary>
    public string Where(string name) => Where(name, _own);

    private static string Where(string name, IReadOnlySet<string> own) => own.Contains(name) ? "templates/" + name : "(default theme)/" + name;

    private static string Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');

    private static bool IsWordList(string name) => name.StartsWith("i18n/", StringComparison.Ordinal) && name.EndsWith(".yml", StringComparison.Ordinal);

    private static Dictionary<string, byte[]> Embedded()
    {
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (string resource in typeof(TemplateSet).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("templates/", StringComparison.Ordinal)))
        {
            using Stream stream = typeof(TemplateSet).Assembly.GetManifestResourceStream(resource)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files[resource["templates/".Length..].Replace('\\', '/')] = bytes;
        }

        return files;
    }

    private static string HashOf(string engine, FrozenDictionary<string, byte[]> files)
    {
        ModelHash hash = new ModelHash().Add(engine);
        foreach ((string name, byte[] bytes) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            hash.Add(name).Add(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        return hash.ToString();
    }

    private static string Fingerprinted(string name, byte[] bytes)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        return $"{name[..name.LastIndexOf('.')]}.{hash}{name[name.LastIndexOf('.')..]}";
    }
}
