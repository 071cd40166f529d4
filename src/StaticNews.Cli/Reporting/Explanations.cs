using System.Text;
using StaticNews.Model;

namespace StaticNews.Cli.Reporting;

/// <summary>What docs/diagnostics.md, which the program carries with it, says of each rule.</summary>
internal static class Explanations
{
    private const string Resource = "diagnostics.md";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Sections = new(Read);

    /// <summary>Cause, example and remedy in Markdown, without the heading; null for a code that does not exist.</summary>
    public static string? Of(string code) => Sections.Value.GetValueOrDefault(code);

    /// <summary>The text for a rule by code or name, with its title; null when there is no such rule.</summary>
    public static string? Titled(string codeOrName) => Rules.Find(codeOrName) is { } rule && Of(rule.Code) is { } text
        ? $"{rule.Code} {rule.Name} ({DiagnosticLine.Name(rule.Severity)}): {rule.Summary}.\n\n{text}\n"
        : null;

    private static Dictionary<string, string> Read()
    {
        using Stream stream = typeof(Explanations).Assembly.GetManifestResourceStream(Resource)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        Dictionary<string, string> sections = new(StringComparer.Ordinal);
        foreach (string section in ("\n" + reader.ReadToEnd().ReplaceLineEndings("\n")).Split("\n### ")[1..])
        {
            string[] parts = section.Split("\n## ")[0].Split('\n', 2);
            sections[parts[0].Split(' ')[0]] = parts[^1].Trim();
        }

        return sections;
    }
}
