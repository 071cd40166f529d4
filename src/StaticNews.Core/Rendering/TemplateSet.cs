using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>The theme: its templates, parsed and prepared, its assets and its word lists.</summary>
internal sealed class TemplateSet
{
    private const string Folder = "partials/";
    private const string LayoutFolder = "layouts/";
    private const string Usual = "layouts/article.html";

    private readonly ThemeFiles _files;
    private readonly FrozenDictionary<string, Template> _templates;
    private readonly FrozenDictionary<string, Partial> _partials;

    private TemplateSet(ThemeFiles files, Dictionary<string, Template> templates, SiteData data, string engine)
    {
        FixedNames names = FixedNames.Of(templates.Values);
        Loops = LoopNames.Of(templates.Values, names);
        SharedParts = Prepare(templates, names, Loops);
        Layouts = LayoutsOf(templates.Keys, files);
        _files = files;
        _templates = templates.ToFrozenDictionary(StringComparer.Ordinal);
        _partials = _templates.Where(t => t.Key.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(t => NameOfPartial(t.Key), t => new Partial(t.Key, t.Value), StringComparer.Ordinal);
        Hash = files.Hash(engine + "\n" + data.Hash);
        Data = (ScriptObject)OpenMap.Of(data.Root)!;
        Assets = ThemeAssets.Of(files);
    }

    /// <summary>Style sheets and pictures of the theme.</summary>
    public ThemeAssets Assets { get; }

    /// <summary>Hash of the engine's identity, of every file of the theme and of the data.</summary>
    public string Hash { get; }

    /// <summary>The site's data files as templates see them.</summary>
    public ScriptObject Data { get; }

    /// <summary>Word lists of i18n/: the default theme's in the order of their names, then the site's own, which add to them.</summary>
    public ImmutableArray<SourceFile> Words => _files.Words;

    /// <summary>What can be included.</summary>
    public IEnumerable<string> PartialNames => _partials.Keys;

    /// <summary>How many parts of it are the same for all pages of a language.</summary>
    public int SharedParts { get; }

    /// <summary>What its loops call their items.</summary>
    public LoopNames Loops { get; }

    /// <summary>What the layouts are called.</summary>
    public LayoutNames Layouts { get; }

    /// <summary>Parses the theme; a template that does not parse is an error with its line and column. <paramref name="engine"/> stands for the code that fills the templates.</summary>
    public static Checked<TemplateSet> Parse(ImmutableArray<SourceFile> overrides, SiteData data, string engine)
    {
        ThemeFiles files = new(overrides);
        List<Diagnostic> found = [];
        Dictionary<string, Template> templates = new(StringComparer.Ordinal);
        foreach (string name in files.All.Select(f => f.Key).Where(n => n.EndsWith(".html", StringComparison.Ordinal)))
        {
            Template template = Template.Parse(files.Text(name)!, name);
            foreach (LogMessage message in template.Messages.Where(m => m.Type == ParserMessageType.Error))
            {
                found.Add(Diagnostic.Error("SN1401", new(files.Where(name), message.Span.Start.Line + 1, message.Span.Start.Column + 1), message.Message, "Correct the template."));
            }

            templates[name] = template;
        }

        return new(new TemplateSet(files, templates, data, engine), [.. found]);
    }

    /// <summary>The partial of the name that it is included by, or null.</summary>
    public Partial? Partial(string name) => _partials.GetValueOrDefault(name);

    /// <summary>The path of a partial by the name that it is included by; for one that is not there too.</summary>
    public static string PathOfPartial(string name) => Folder + name;

    /// <summary>The name that the partial at a path is included by.</summary>
    public static string NameOfPartial(string path) => path[Folder.Length..];

    /// <summary>The partial at a path, or null.</summary>
    public Template? PartialAt(string path) => path.StartsWith(Folder, StringComparison.Ordinal) ? Partial(NameOfPartial(path))?.Template : null;

    /// <summary>The parsed layout of a name such as article.</summary>
    public Template Layout(string kind) => _templates[$"{LayoutFolder}{kind}.html"];

    /// <summary>The text of a file of the set, or null.</summary>
    public string? Text(string name) => _files.Text(name);

    /// <summary>Where a template stands for the author: the site's file or the default theme's.</summary>
    public string Where(string name) => _files.Where(name);

    /// <summary>Makes the templates ready to be filled fast, before any thread reads them; tells how many parts of them pages share.</summary>
    private static int Prepare(Dictionary<string, Template> templates, FixedNames names, LoopNames loops)
    {
        SharedParts shared = new(names, templates);
        foreach (Template template in templates.Values)
        {
            MemberPath.Shorten(template.Page, names, loops);
        }

        foreach (Template template in templates.Values)
        {
            Passage.Prepare(template.Page, shared);
        }

        return shared.Count;
    }

    /// <summary>What an author may name as the template of an article: the site's own layouts, and the usual one.</summary>
    private static LayoutNames LayoutsOf(IEnumerable<string> templates, ThemeFiles files)
    {
        FrozenSet<string> others = files.DefaultNames.Where(f => f.StartsWith(LayoutFolder, StringComparison.Ordinal) && f != Usual).ToFrozenSet(StringComparer.Ordinal);
        return new(NamesOf(templates.Where(t => t.StartsWith(LayoutFolder, StringComparison.Ordinal) && !others.Contains(t))), NamesOf(others));
    }

    private static FrozenSet<string> NamesOf(IEnumerable<string> layouts) => layouts.Select(l => Path.GetFileNameWithoutExtension(l)).ToFrozenSet(StringComparer.Ordinal);
}
