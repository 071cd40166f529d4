using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>Reads JSON into the same tree as YAML; comments and final commas are allowed, 32 levels.</summary>
internal static class JsonReader
{
    private const int MaxDepth = 32;

    /// <summary>The mapping of a document that begins <paramref name="offset"/> lines below the file's first line.</summary>
    public static Checked<YamlNode.Mapping> Read(string text, string file, int offset)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Utf8JsonReader json = new(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth });
        try
        {
            json.Read();
            return Node(ref json, offset) is YamlNode.Mapping mapping
                ? new(mapping, [])
                : new(null, [Diagnostic.Error("SN1702", new(file, 1 + offset, 1), "the JSON is not an object", "Write it as {\"key\": \"value\"}.")]);
        }
        catch (JsonException e)
        {
            SourceLocation at = new(file, (int)(e.LineNumber ?? 0) + 1 + offset, (int)(e.BytePositionInLine ?? 0) + 1);
            return new(null, [Diagnostic.Error("SN1702", at, "the JSON cannot be read", "Correct the syntax.")]);
        }
    }

    private static YamlNode Node(ref Utf8JsonReader json, int line)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                ImmutableArray<(YamlNode.Scalar, YamlNode)>.Builder entries = ImmutableArray.CreateBuilder<(YamlNode.Scalar, YamlNode)>();
                while (json.Read() && json.TokenType != JsonTokenType.EndObject)
                {
                    YamlNode.Scalar key = new(json.GetString()!, false, line + 1, 1);
                    json.Read();
                    entries.Add((key, Node(ref json, line)));
                }

                return new YamlNode.Mapping(entries.ToImmutable(), line + 1, 1);
            case JsonTokenType.StartArray:
                ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Node(ref json, line));
                }

                return new YamlNode.Sequence(items.ToImmutable(), line + 1, 1);
            case JsonTokenType.String:
                return new YamlNode.Scalar(json.GetString()!, false, line + 1, 1);
            default:
                return new YamlNode.Scalar(Encoding.UTF8.GetString(json.ValueSpan), true, line + 1, 1);
        }
    }
}
