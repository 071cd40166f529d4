using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>One planned site: the outputs' paths and, once asked for, what stands there. A request sees exactly one of these.</summary>
/// <param name="basePath">Path under which the site stands, with a leading and a final '/'.</param>
/// <param name="outputs">What it holds.</param>
/// <param name="panel">What editors are told of its pages.</param>
/// <param name="before">The site that was served before; a page that cannot be made is shown as it was there.</param>
internal sealed class ServedSite(string basePath, SiteOutputs outputs, PagePanel panel, ServedSite? before = null)
{
    private readonly ConcurrentDictionary<string, ServedFile> _served = new(StringComparer.Ordinal);

    /// <summary>A site of no pages, before the first good build.</summary>
    public static ServedSite Empty { get; } = new("/", SiteOutputs.None, PagePanel.None);

    /// <summary>Path under which the site stands, with a leading and a final '/'.</summary>
    public string BasePath => basePath;

    /// <summary>What editors are told of its pages.</summary>
    public PagePanel Panel => panel;

    /// <summary>Whether nothing was built yet.</summary>
    public bool IsEmpty => !outputs.Paths.Any();

    /// <summary>Called with what is wrong when a page that is asked for cannot be made.</summary>
    public Action<ServedSite, ImmutableArray<Diagnostic>>? Failed { get; init; }

    /// <summary>The pages that were asked for last, of this site and of those before it.</summary>
    public RecentPages Recent { get; } = before?.Recent ?? new RecentPages();

    /// <summary>Addresses of all pages, with the base path.</summary>
    public IEnumerable<string> Pages => outputs.Paths.Where(ContentTypes.IsHtml)
        .Select(p => BasePath + (p == "index.html" || p.EndsWith("/index.html", StringComparison.Ordinal) ? p[..^"index.html".Length] : p));

    /// <summary>Whether there is an output at a path below the output folder.</summary>
    public bool Has(string path) => outputs.Has(path);

    /// <summary>The output at a path below the output folder, or null: nothing else can be served.</summary>
    public ServedFile? Find(string path)
    {
        if (!Has(path))
        {
            return null;
        }

        ServedFile file = _served.GetOrAdd(path, Make);
        if (ContentTypes.IsHtml(path) && !file.IsBroken)
        {
            Recent.Show(file);
        }

        return file;
    }

    /// <summary>What a browser at an address shows: the page there, else the site's 404 page.</summary>
    public ServedFile? Shown(string path) => Route.Find(this, path) switch
    {
        Route.Found found => found.File,
        Route.Moved moved => Route.Find(this, moved.Path) is Route.Found found ? found.File : null,
        _ => Find("404.html"),
    };

    /// <summary>Makes outputs before anybody asks for them; what is wrong with their templates, each fault once.</summary>
    public ImmutableArray<Diagnostic> Prepare(IEnumerable<string> paths)
    {
        ConcurrentBag<Diagnostic> found = [];
        Parallel.ForEach(paths.Where(Has).Distinct(StringComparer.Ordinal), path =>
        {
            Checked<OutputFile> made = outputs.Make(path);
            foreach (Diagnostic problem in made.Diagnostics)
            {
                found.Add(problem);
            }

            if (made.Value is { } output)
            {
                _served.TryAdd(path, new ServedFile(output));
            }
        });
        return [.. found.DistinctBy(d => (d.Location, d.Code))];
    }

    private ServedFile Make(string path)
    {
        Checked<OutputFile> made = outputs.Make(path);
        if (made.Value is { } output)
        {
            return new ServedFile(output);
        }

        Failed?.Invoke(this, made.Diagnostics);
        return Recent.Last(path) ?? ServedFile.Broken(path);
    }
}
