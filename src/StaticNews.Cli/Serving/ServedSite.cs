using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>One built site, immutable: planned output paths and what stands there. A request sees exactly one of these.</summary>
internal sealed class ServedSite
{
    private readonly Dictionary<string, OutputFile> _outputs;
    private readonly ConcurrentDictionary<string, ServedFile> _served = new(StringComparer.Ordinal);

    public ServedSite(string basePath, ImmutableArray<OutputFile> outputs, PagePanel panel)
    {
        BasePath = basePath;
        Panel = panel;
        _outputs = new(outputs.Length, StringComparer.Ordinal);
        foreach (OutputFile output in outputs)
        {
            _outputs[output.Path] = output;
        }
    }

    /// <summary>A site of no pages, before the first good build.</summary>
    public static ServedSite Empty { get; } = new("/", [], PagePanel.None);

    /// <summary>Path under which the site stands, with a leading and a final '/'.</summary>
    public string BasePath { get; }

    /// <summary>What editors are told of its pages.</summary>
    public PagePanel Panel { get; }

    /// <summary>Whether nothing was built yet.</summary>
    public bool IsEmpty => _outputs.Count == 0;

    /// <summary>Addresses of all pages, with the base path.</summary>
    public IEnumerable<string> Pages => _outputs.Keys.Where(ContentTypes.IsHtml)
        .Select(p => BasePath + (p == "index.html" || p.EndsWith("/index.html", StringComparison.Ordinal) ? p[..^"index.html".Length] : p));

    /// <summary>The output at a path below the output folder, or null: nothing else can be served.</summary>
    public ServedFile? Find(string path) =>
        _served.TryGetValue(path, out ServedFile? served) ? served
        : _outputs.TryGetValue(path, out OutputFile? output) ? _served.GetOrAdd(path, static (_, o) => new ServedFile(o), output)
        : null;

    /// <summary>What a browser at an address shows: the page there, else the site's 404 page.</summary>
    public ServedFile? Shown(string path) => Route.Find(this, path) switch
    {
        Route.Found found => found.File,
        Route.Moved moved => Route.Find(this, moved.Path) is Route.Found found ? found.File : null,
        _ => Find("404.html"),
    };
}
