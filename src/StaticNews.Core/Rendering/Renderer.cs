using System.Collections.Concurrent;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>The Render stage: planned outputs to bytes, in parallel, order kept.</summary>
internal static class Renderer
{
    /// <summary>Pages that may fail before the others are left out: a template without end would cost its time on each.</summary>
    private const int MostFailures = 10;

    /// <summary>
    /// Renders every output whose fingerprint the memory does not hold, and passes each to <paramref name="keep"/> as soon as it is made; a
    /// template's error names its file, line and column.
    /// </summary>
    public static Checked<BuiltFiles> Render(BuildPlan plan, TemplateSet templates, BuildMemory memory, Func<OutputFile, OutputFile> keep, CancellationToken cancellation)
    {
        OutputFile?[] files = new OutputFile?[plan.Outputs.Length];
        ConcurrentDictionary<(string, int, int, string), Diagnostic> found = new();
        int failures = 0;
        RenderInput input = RenderInput.Of(plan, templates, memory, keep);
        ConcurrentBag<OutputRenderer> rested = [];
        int[] order = [.. Enumerable.Range(0, files.Length).OrderBy(i => !plan.Outputs[i].IsLong)];
        Parallel.ForEach(
            Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { CancellationToken = cancellation }, () => rested.TryTake(out OutputRenderer? renderer) ? renderer : new OutputRenderer(input),
            (i, state, renderer) =>
            {
                Checked<OutputFile> made = renderer.Make(plan.Outputs[i]);
                files[i] = made.Value;
                foreach (Diagnostic problem in made.Diagnostics)
                {
                    found.TryAdd((problem.Location.File, problem.Location.Line, problem.Location.Column, problem.Code), problem);
                    if (Interlocked.Increment(ref failures) >= MostFailures)
                    {
                        state.Stop();
                    }
                }

                return made.Value is null ? new OutputRenderer(input) : renderer;
            },
            rested.Add);
        return new(new BuiltFiles([.. files.OfType<OutputFile>(), .. templates.Assets.Files.Select(keep)], plan.Outputs.Count(o => o is PlannedPage)), [.. found.Values]);
    }
}
