using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Tests.Testing;

/// <summary>A site in one string: files are separated by lines '-- path --'; built in memory.</summary>
internal sealed record TestSite(IReadOnlyDictionary<string, string> Pages, string Diagnostics, BuildResult Result)
{
    /// <summary>Builds the site as of 24 November 2026; a staticnews.yml is added when there is none.</summary>
    public static TestSite Build(string text, BuildOptions? options = null, BuildMemory? memory = null)
    {
        BuildResult result = SiteBuilder.Build(Load(text), options ?? Options, memory ?? BuildMemory.None, CancellationToken.None);
        return new TestSite(
            result.Files.Where(f => f.CopyFrom is null).ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Bytes.Span), StringComparer.Ordinal),
            string.Join('\n', result.Diagnostics.Select(d => $"{d.Location.File}({d.Location.Line},{d.Location.Column}): {d.Severity.ToString().ToLowerInvariant()} {d.Code}: {d.Message}. {d.Remedy}")),
            result);
    }

    /// <summary>The files as the disk would give them.</summary>
    public static LoadedSite Load(string text)
    {
        List<SourceFile> files = [.. Files(text)];
        if (files.All(f => f.Path != "staticnews.yml"))
        {
            files.Add(File("staticnews.yml", "title: Test\nbase_url: https://example.org/\n"));
        }

        ImmutableArray<SourceFile> In(string folder) => [.. files.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal)).OrderBy(f => f.Path, StringComparer.Ordinal)];
        return new(In("staticnews.yml"), In("content/"), In("templates/"), In("static/")) { Data = In("data/") };
    }

    /// <summary>Options of a plain build.</summary>
    public static BuildOptions Options { get; } = new()
    {
        Source = "/site",
        Destination = "/site/_site",
        Now = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero),
    };

    private static IEnumerable<SourceFile> Files(string text) => Split(text).Select(f => File(f.Path, f.Text));

    /// <summary>The files of a site in a string; line ends within a file stay as they are.</summary>
    public static IEnumerable<(string Path, string Text)> Split(string text)
    {
        string? path = null;
        StringBuilder body = new();
        foreach (string line in text.Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.TrimEnd('\r').EndsWith(" --", StringComparison.Ordinal))
            {
                if (path is not null)
                {
                    yield return (path, body.ToString());
                }

                path = line.TrimEnd('\r')[3..^3];
                body.Clear();
            }
            else
            {
                body.Append(line).Append('\n');
            }
        }

        if (path is not null)
        {
            yield return (path, body.ToString());
        }
    }

    private static SourceFile File(string path, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return new SourceFile(path, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
