using System.Buffers;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticNews.Cli.Checks;
using StaticNews.Model;

namespace StaticNews.Cli.Reporting;

/// <summary>Findings as a log of the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS), which GitHub and editors show beside the source.</summary>
internal static class SarifLog
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>One run with its rules and results; paths are seen from the root of the checkout.</summary>
    public static string Of(ImmutableArray<Finding> findings, string source)
    {
        Rule[] rules = [.. Rules.All.Where(r => r.IsConfigurable || findings.Any(f => f.Diagnostic.Code == r.Code))];
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, rules);
            json.WriteString("columnKind", "utf16CodeUnits");
            Invocation(json, findings);
            json.WriteStartArray("results");
            Dictionary<string, int> indices = rules.Select((r, i) => (r.Code, Index: i)).ToDictionary(p => p.Code, p => p.Index, StringComparer.Ordinal);
            foreach (Finding finding in findings)
            {
                Result(json, finding, indices, source);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Tool(Utf8JsonWriter json, Rule[] rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "StaticNews");
        json.WriteString("semanticVersion", typeof(SarifLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0");
        json.WriteStartArray("rules");
        foreach (Rule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", string.Concat(rule.Name.Split('_').Select(p => char.ToUpperInvariant(p[0]) + p[1..])));
            Message(json, "shortDescription", rule.Summary + ".");
            Help(json, rule);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Help(Utf8JsonWriter json, Rule rule)
    {
        string text = Explanations.Of(rule.Code) ?? rule.Summary + ".";
        json.WriteStartObject("help");
        json.WriteString("text", text);
        json.WriteString("markdown", text);
        json.WriteEndObject();
    }

    private static void Invocation(Utf8JsonWriter json, ImmutableArray<Finding> findings)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", findings.All(f => f.Diagnostic.Code is not ("SN1001" or "SN1007")));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, Finding finding, Dictionary<string, int> indices, string source)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        if (indices.TryGetValue(diagnostic.Code, out int index))
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", Level(diagnostic.Severity));
        Message(json, "message", $"{diagnostic.Message}. {diagnostic.Remedy}".TrimEnd());
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', Annotations.InWorkspace(diagnostic.Location.File, source).Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(diagnostic.Location.Line, 1));
        json.WriteNumber("startColumn", Math.Max(diagnostic.Location.Column, 1));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("staticnews/v1", finding.Fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
