using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StaticNews.Importing;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Importing;

/// <summary>An import in memory: the foreign site is one string with lines '-- path --', what comes out is files by path and the report.</summary>
internal sealed record ImportedSite(IReadOnlyDictionary<string, string> Files, ImportReport Report)
{
    /// <summary>The instant that counts as now.</summary>
    public static DateTimeOffset Now { get; } = TestSite.Options.Now;

    /// <summary>Imports with one of the importers that take a folder.</summary>
    public static ImportedSite Of(Func<ImmutableArray<SourceFile>, ImportOptions, Action<OutputFile>, ImportReport> importer, string text, SiteConfig? site = null)
    {
        List<OutputFile> written = [];
        ImportReport report = importer([.. Sources(text)], new ImportOptions { Now = Now, Site = site }, written.Add);
        return Collect(written, report);
    }

    /// <summary>Puts what an importer wrote and reported together.</summary>
    public static ImportedSite Collect(IEnumerable<OutputFile> written, ImportReport report) =>
        new(written.ToDictionary(f => f.Path, f => f.CopyFrom is null ? Encoding.UTF8.GetString(f.Bytes.Span) : "copy of " + f.CopyFrom, StringComparer.Ordinal), report);

    /// <summary>Files of a text with lines '-- path --', in order.</summary>
    public static IEnumerable<SourceFile> Sources(string text)
    {
        string[] parts = ("\n" + text.ReplaceLineEndings("\n")).Split("\n-- ", StringSplitOptions.RemoveEmptyEntries);
        return parts.Select(p => p.Split(" --\n", 2)).Select(p => File(p[0].Trim(), p.Length > 1 ? p[1] : "")).OrderBy(f => f.Path, StringComparer.Ordinal);
    }

    /// <summary>A file as read.</summary>
    public static SourceFile File(string path, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return new SourceFile(path, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>Losses as lines "kind file(line) detail".</summary>
    public string Losses => string.Join('\n', Report.Losses.Select(l => $"{l.Kind} {l.At.File}({l.At.Line}) {l.Detail}"));

    /// <summary>Diagnostics as lines.</summary>
    public string Diagnostics => string.Join('\n', Report.Diagnostics.Select(d => $"{d.Location.File}({d.Location.Line}): {d.Code}: {d.Message}"));

    /// <summary>The front matter of a file as lines.</summary>
    public string[] Front(string path) => Files[path].Split("---\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The body of a file.</summary>
    public string Body(string path) => Files[path].Split("---\n", 3)[2].Trim('\n');

    /// <summary>Builds the imported site, drafts, future and expired articles too.</summary>
    public BuildResult Build()
    {
        ImmutableArray<SourceFile> In(string folder) => [.. Files.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => folder == "static/" || !f.Key.EndsWith(".md", StringComparison.Ordinal) && folder == "content/" ? File(f.Key, f.Value) with { CopyFrom = "/nowhere/" + f.Key } : File(f.Key, f.Value))];
        LoadedSite site = new(In("staticnews.yml"), In("content/"), [], In("static/")) { Data = In("data/") };
        return SiteBuilder.Build(site, TestSite.Options with { Drafts = true, Future = true, Expired = true }, BuildMemory.None, CancellationToken.None);
    }

    /// <summary>Old addresses of the report that the built site does not answer.</summary>
    public string[] Unanswered(BuildResult built)
    {
        HashSet<string> files = [.. built.Files.Select(f => f.Path)];
        return [.. Report.Urls.Select(u => u.Url).Where(u => !files.Contains(Uri.UnescapeDataString(u).TrimStart('/') + (u.EndsWith('/') ? "index.html" : "")))];
    }
}
