using System.Text;
using System.Text.Json;
using StaticNews.Graph.Reports;
using StaticNews.Model;

namespace StaticNews.Tests.Testing;

/// <summary>The graph of a site in a string, asked from outside.</summary>
internal static class TestGraph
{
    /// <summary>A phrase as the export has it.</summary>
    public sealed record Phrase(string From, string Section, int Line, string Text, string Outcome, string? Kind, string? Path, string? Url, string? Rule, string[] Candidates);

    /// <summary>The graph, or the diagnostics that stop it.</summary>
    public static Checked<GraphReport> Of(string text, int? related = null, BuildOptions? options = null) => Of(TestSite.Load(text), related, options);

    /// <summary>The graph of files.</summary>
    public static Checked<GraphReport> Of(LoadedSite site, int? related = null, BuildOptions? options = null) =>
        SiteBuilder.Relate(site, options ?? TestSite.Options, BuildMemory.None, new GraphOptions { Related = related }, CancellationToken.None);

    /// <summary>An export as text.</summary>
    public static string Export(GraphReport graph, GraphFormat format = GraphFormat.Json)
    {
        using MemoryStream output = new();
        graph.Export(format, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>The exported JSON of a site.</summary>
    public static JsonElement Json(string text, int? related = null) => JsonDocument.Parse(Export(Of(text, related).Value!)).RootElement;

    /// <summary>The phrases of a site.</summary>
    public static Phrase[] Phrases(string text) => [.. Json(text, 0).GetProperty("furtherReading").EnumerateArray().Select(Read)];

    /// <summary>Paths of what is related to an article.</summary>
    public static string[] Related(string text, string path, int? count = null) =>
        [.. Json(text, count).GetProperty("articles").EnumerateArray().Single(a => a.GetProperty("path").GetString() == path)
            .GetProperty("related").EnumerateArray().Select(r => r.GetProperty("path").GetString()!)];

    private static Phrase Read(JsonElement phrase)
    {
        JsonElement target = phrase.GetProperty("target");
        string? Of(string name) => target.ValueKind == JsonValueKind.Null ? null : target.GetProperty(name).GetString();
        return new(
            phrase.GetProperty("from").GetString()!, phrase.GetProperty("section").GetString()!, phrase.GetProperty("line").GetInt32(), phrase.GetProperty("phrase").GetString()!,
            phrase.GetProperty("outcome").GetString()!, Of("kind"), Of("path"), Of("url"), Of("rule"),
            [.. phrase.GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("path").GetString() ?? "")]);
    }
}
