using System.Collections.Concurrent;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>The planned outputs of a site, each made when it is asked for. Safe between threads.</summary>
internal sealed class OutputsOnDemand
{
    private readonly Dictionary<string, PlannedOutput> _planned;
    private readonly Dictionary<string, OutputFile> _assets;
    private readonly RenderInput _input;
    private readonly ConcurrentBag<OutputRenderer> _renderers = [];

    private OutputsOnDemand(Dictionary<string, PlannedOutput> planned, Dictionary<string, OutputFile> assets, IReadOnlyList<string> samples, RenderInput input) =>
        (_planned, _assets, Samples, _input) = (planned, assets, samples, input);

    /// <summary>Makes nothing yet.</summary>
    public static OutputsOnDemand Of(BuildPlan plan, TemplateSet templates) => new(
        plan.Outputs.ToDictionary(o => SitePath.FileOf(o.Url), StringComparer.Ordinal), templates.Assets.Files.ToDictionary(a => a.Path, StringComparer.Ordinal),
        [.. plan.Outputs.OfType<PlannedPage>().DistinctBy(p => p.Kind, StringComparer.Ordinal).Select(p => SitePath.FileOf(p.Url))],
        RenderInput.Of(plan, templates, BuildMemory.None, made => made.Held()));

    /// <summary>The same outputs from another source.</summary>
    public OutputsOnDemand From(PageSource source) => new(_planned, _assets, Samples, _input with { Source = source, Cards = new() });

    /// <summary>Paths below the output folder.</summary>
    public IEnumerable<string> Paths => _planned.Keys.Concat(_assets.Keys);

    /// <summary>Paths of one page of each layout.</summary>
    public IReadOnlyList<string> Samples { get; }

    /// <summary>Whether there is an output at a path.</summary>
    public bool Has(string path) => _planned.ContainsKey(path) || _assets.ContainsKey(path);

    /// <summary>The output at a path of <see cref="Paths"/>, or what is wrong with its template.</summary>
    public Checked<OutputFile> Make(string path)
    {
        if (_assets.TryGetValue(path, out OutputFile? asset))
        {
            return new(asset, []);
        }

        OutputRenderer renderer = _renderers.TryTake(out OutputRenderer? rested) ? rested : new OutputRenderer(_input);
        Checked<OutputFile> made = renderer.Make(_planned[path]);
        if (made.Value is not null)
        {
            _renderers.Add(renderer);
        }

        return made;
    }
}
