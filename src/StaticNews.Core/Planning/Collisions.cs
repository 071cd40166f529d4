using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Finds outputs that would overwrite each other on some file system.</summary>
internal static class Collisions
{
    /// <summary>One error for each place that two outputs claim, by case too, or where a file stands in a folder's way.</summary>
    public static IEnumerable<Diagnostic> Find(IEnumerable<PlannedOutput> outputs)
    {
        Dictionary<string, PlannedOutput> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (PlannedOutput output in outputs)
        {
            string file = SitePath.FileOf(output.Url);
            if (!taken.TryAdd(file, output))
            {
                PlannedOutput first = taken[file];
                yield return Diagnostic.Error("SN1301", new SourceLocation(output.Origin), $"the address {output.Url} is already taken by {first.Origin}", "Give one of them another slug or url.");
            }
        }

        foreach ((string file, PlannedOutput output) in taken)
        {
            for (int slash = file.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = file.IndexOf('/', slash + 1))
            {
                if (taken.TryGetValue(file[..slash], out PlannedOutput? blocking))
                {
                    yield return Diagnostic.Error("SN1305", new SourceLocation(output.Origin), $"{output.Url} needs a folder where {blocking.Origin} puts the file {blocking.Url}", "Change one of the two addresses.");
                }
            }
        }
    }
}
