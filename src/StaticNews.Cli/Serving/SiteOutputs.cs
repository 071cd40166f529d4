using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>The outputs of a site, each made when it is asked for.</summary>
/// <param name="Paths">Paths below the output folder.</param>
/// <param name="Has">Whether there is an output at a path.</param>
/// <param name="Make">The output at one of the paths, or what is wrong with its template.</param>
internal sealed record SiteOutputs(IEnumerable<string> Paths, Func<string, bool> Has, Func<string, Checked<OutputFile>> Make)
{
    /// <summary>Nothing.</summary>
    public static SiteOutputs None { get; } = new([], _ => false, _ => throw new InvalidOperationException("there is no output"));
}
