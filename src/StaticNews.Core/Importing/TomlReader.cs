using StaticNews.Content;
using StaticNews.Model;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace StaticNews.Importing;

/// <summary>Reads TOML 1.1 into the same tree as YAML, from the syntax tree, so that every value keeps its line.</summary>
internal static class TomlReader
{
    private const int MaxDepth = 64;

    /// <summary>The mapping of a document that begins <paramref name="offset"/> lines below the file's first line.</summary>
    public static Checked<YamlNode.Mapping> Read(string text, string file, int offset)
    {
        if (Depth(text) > MaxDepth)
        {
            return Error(new(file, 1 + offset, 1), $"the TOML is nested more than {MaxDepth} levels deep", "Flatten it.");
        }

        DocumentSyntax document = SyntaxParser.Parse(text, file, validate: true);
        if (document.HasErrors)
        {
            DiagnosticMessage first = document.Diagnostics.First(d => d.Kind == DiagnosticMessageKind.Error);
            SourceLocation at = new(file, first.Span.Start.Line + 1 + offset, first.Span.Start.Column + 1);
            return Error(at, "the TOML cannot be read: " + first.Message.TrimEnd('.'), "Correct the syntax.");
        }

        try
        {
            return new(new TomlTree(new Place(file, offset)).Of(document), []);
        }
        catch (RefusedValueException e)
        {
            return Error(e.At, e.Message, e.Remedy);
        }
    }

    /// <summary>How deeply brackets stand in each other, counted without regard to strings; never less than the real depth.</summary>
    private static int Depth(string text)
    {
        (int depth, int deepest) = (0, 0);
        foreach (char c in text)
        {
            depth = c is '[' or '{' ? depth + 1 : c is ']' or '}' ? Math.Max(0, depth - 1) : depth;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static Checked<YamlNode.Mapping> Error(SourceLocation at, string message, string remedy) => new(null, [Diagnostic.Error("SN1702", at, message, remedy)]);
}
