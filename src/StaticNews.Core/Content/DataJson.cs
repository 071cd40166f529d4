using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Reads a JSON file of data/; comments and final commas are allowed, 32 levels, no name twice.</summary>
internal static class DataJson
{
    private const int MaxDepth = 32;

    /// <summary>The value, or the place of the first error.</summary>
    public static Checked<DataValue> Read(string text, string file)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Utf8JsonReader json = new(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth });
        try
        {
            json.Read();
            DataValue value = Value(ref json, bytes, file);
            json.Read(); // What stands behind the value is an error too.
            return new(value, []);
        }
        catch (JsonException e)
        {
            string cause = e.Message.Split(" LineNumber:", StringSplitOptions.None)[0].TrimEnd('.');
            return Unreadable(new(file, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1), "the JSON cannot be read: " + cause, "Correct the syntax.");
        }
        catch (Twice e)
        {
            return Unreadable(e.At, e.Message, "Remove one of them.");
        }
    }

    private static Checked<DataValue> Unreadable(SourceLocation at, string message, string remedy) => new(null, [Diagnostic.Error("SN1407", at, message, remedy)]);

    private static DataValue Value(ref Utf8JsonReader json, byte[] bytes, string file)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                return Map(ref json, bytes, file);
            case JsonTokenType.StartArray:
                ImmutableArray<DataValue>.Builder items = ImmutableArray.CreateBuilder<DataValue>();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref json, bytes, file));
                }

                return new DataValue.List(items.ToImmutable());
            case JsonTokenType.String:
                return new DataValue.Text(json.GetString()!);
            case JsonTokenType.Number:
                return json.TryGetInt64(out long whole) ? new DataValue.Whole(whole) : new DataValue.Fraction(json.GetDouble());
            case JsonTokenType.True or JsonTokenType.False:
                return new DataValue.Flag(json.TokenType == JsonTokenType.True);
            default:
                return new DataValue.Nothing();
        }
    }

    private static DataValue.Map Map(ref Utf8JsonReader json, byte[] bytes, string file)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        ImmutableArray<(string, DataValue)>.Builder entries = ImmutableArray.CreateBuilder<(string, DataValue)>();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            string name = json.GetString()!;
            if (!seen.Add(name))
            {
                ReadOnlySpan<byte> before = bytes.AsSpan(0, (int)json.TokenStartIndex);
                throw new Twice(new(file, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n')), name);
            }

            json.Read();
            entries.Add((name, Value(ref json, bytes, file)));
        }

        return new DataValue.Map(entries.ToImmutable());
    }

    private sealed class Twice(SourceLocation at, string name) : Exception($"the name '{name}' is there twice")
    {
        public SourceLocation At => at;
    }
}
