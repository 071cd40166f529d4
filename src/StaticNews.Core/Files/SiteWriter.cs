using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>The Write stage of a site that is whole in memory: changes only what differs, and deletes only what an earlier build of ours wrote.</summary>
public static class SiteWriter
{
    /// <summary>Writes the site; a destination that could harm the source, or is in use, is refused before anything is touched.</summary>
    public static WriteResult Write(BuildResult result, BuildOptions options, CancellationToken cancellation)
    {
        using SiteWriting writing = new(options, cancellation);
        Parallel.ForEach(result.Files, new ParallelOptions { CancellationToken = cancellation }, file => writing.Stage(file));
        return writing.Commit(result);
    }
}
