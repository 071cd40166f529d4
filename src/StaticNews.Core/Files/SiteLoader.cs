using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>The Load stage: reads a site's folder in one order on every system.</summary>
public static class SiteLoader
{
    /// <summary>The site's files; a link out of the site, a name that is not UTF-8 and a file that cannot be read are errors, all found together.</summary>
    public static Checked<LoadedSite> Load(BuildOptions options, CancellationToken cancellation)
    {
        FileInfo config = new(Path.Combine(options.Source, "staticnews.yml"));
        if (Problem(config, options.Source) is { } problem)
        {
            return new(null, [problem]);
        }

        FolderWalk walk = new(options.Source);
        LoadedSite site = new(
            Read([new("staticnews.yml", config)], walk, _ => true, cancellation),
            Read(walk.Files("content"), walk, p => p.EndsWith(".md", StringComparison.OrdinalIgnoreCase), cancellation),
            Read(walk.Files("templates"), walk, _ => true, cancellation),
            Read(walk.Files("static"), walk, _ => false, cancellation))
        {
            Data = Read(walk.Files("data"), walk, p => Path.GetExtension(p).ToLowerInvariant() is ".yml" or ".yaml" or ".json", cancellation),
        };
        return new(walk.Found.Any(d => d.Severity == Severity.Error) ? null : site, [.. walk.Found]);
    }

    /// <summary>
    /// A site of which only files that it had already were edited; null when one came, went or is no ordinary file any more, so that
    /// all must be read again.
    /// </summary>
    /// <param name="site">The site before.</param>
    /// <param name="options">Where it is.</param>
    /// <param name="edited">Paths relative to the site, '/' separated.</param>
    public static LoadedSite? Reload(LoadedSite site, BuildOptions options, ImmutableArray<string> edited)
    {
        foreach (string path in edited)
        {
            FileInfo file = new(Path.Combine(options.Source, path));
            if (!file.Exists || file.LinkTarget is not null || file.Length == 0 || Replaced(site, new(path, file)) is not { } next)
            {
                return null;
            }

            site = next;
        }

        return site;
    }

    private static LoadedSite? Replaced(LoadedSite site, WalkedFile file) =>
        Replaced(site.Content, file) is { } content ? site with { Content = content }
        : Replaced(site.Templates, file) is { } templates ? site with { Templates = templates }
        : Replaced(site.Static, file) is { } files ? site with { Static = files }
        : Replaced(site.Config, file) is { } config ? site with { Config = config }
        : null;

    private static ImmutableArray<SourceFile>? Replaced(ImmutableArray<SourceFile> files, WalkedFile file)
    {
        int at = 0;
        while (at < files.Length && files[at].Path != file.Path)
        {
            at++;
        }

        return at == files.Length ? null : files.SetItem(at, files[at].CopyFrom is null ? SourceTexts.Read(file) : Copied(file));
    }

    /// <summary>Only staticnews.yml.</summary>
    public static Checked<SourceFile> LoadConfig(string source)
    {
        FileInfo config = new(Path.Combine(source, "staticnews.yml"));
        if (Problem(config, source) is { } problem)
        {
            return new(null, [problem]);
        }

        FolderWalk walk = new(source);
        ImmutableArray<SourceFile> read = Read([new("staticnews.yml", config)], walk, _ => true, CancellationToken.None);
        return new(read.FirstOrDefault(), [.. walk.Found]);
    }

    private static Diagnostic? Problem(FileInfo config, string source) =>
        !config.Exists ? Missing(source)
        : new FileInfo(LinkedPath.Resolve(config.FullName)).Length == 0
            ? Diagnostic.Error("SN1001", new("staticnews.yml"), "staticnews.yml is empty or not an ordinary file", "Write a line 'title: The name of your paper' into it.")
            : null;

    private static Diagnostic Missing(string source) => Directory.Exists(source)
        ? Diagnostic.Error("SN1001", new("staticnews.yml"), "there is no staticnews.yml here", "Begin with 'staticnews new site my-news', write a staticnews.yml with a line 'title: The name of your paper', or pass -s with the site's folder.")
        : Diagnostic.Error("SN1001", new(source), "there is no such folder", "Pass -s with the folder that holds staticnews.yml.");

    private static ImmutableArray<SourceFile> Read(List<WalkedFile> files, FolderWalk walk, Func<string, bool> isText, CancellationToken cancellation)
    {
        SourceFile?[] read = new SourceFile?[files.Count];
        Diagnostic?[] failed = new Diagnostic?[files.Count];
        SourceTexts texts = new(files, isText);
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            try
            {
                read[i] = isText(files[i].Path) ? texts.Read(i) : Copied(files[i]);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failed[i] = Diagnostic.Error("SN1007", new(files[i].Path), "the file cannot be read: " + e.Message.TrimEnd('.'), "Make it readable.");
            }
        });
        walk.Found.AddRange(failed.OfType<Diagnostic>());
        return [.. read.OfType<SourceFile>()];
    }

    private static SourceFile Copied(WalkedFile file) => new(file.Path, default, $"{file.File.Length}-{file.File.LastWriteTimeUtc.Ticks}", file.File.FullName);
}
