using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text.Json;
using StaticNews.Graph.Reports;

namespace StaticNews.Planning;

/// <summary>A search index cut into parts, each JSON.</summary>
/// <param name="Entries">Articles and topics together.</param>
/// <param name="Common">Words that are found in titles only.</param>
/// <param name="Articles">What lists show of articles, part by part.</param>
/// <param name="Topics">The same of topics.</param>
/// <param name="Words">Words in order with their postings, part by part.</param>
/// <param name="First">The first word of each part; empty for a part without words.</param>
internal sealed record SearchParts(int Entries, ImmutableArray<string> Common, ImmutableArray<byte[]> Articles, ImmutableArray<byte[]> Topics, ImmutableArray<byte[]> Words, ImmutableArray<string> First)
{
    /// <summary>File name of a part.</summary>
    public static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}.json");

    /// <summary>The file that tells of all the others, or holds them when it <paramref name="isWhole"/>.</summary>
    public byte[] Index(int version, int entriesOfPart, bool isWhole) => Json(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", version);
        json.WriteNumber("entries", Entries);
        json.WriteNumber("part", entriesOfPart);
        Write(json, "articles", Articles, isWhole);
        Write(json, "topics", Topics, isWhole);
        Write(json, "words", Words, isWhole);
        Write(json, "first", First);
        Write(json, "common", Common);
        json.WriteEndObject();
    });

    /// <summary>What a writer wrote.</summary>
    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, GraphJson.Options);
        write(json);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Each part, or its name. A hash of what it holds follows the name, so that browsers keep it until it changes.</summary>
    private static void Write(Utf8JsonWriter json, string kind, ImmutableArray<byte[]> parts, bool isWhole)
    {
        json.WriteStartArray(kind);
        for (int i = 0; i < parts.Length; i++)
        {
            if (isWhole)
            {
                json.WriteRawValue(parts[i], skipInputValidation: true);
            }
            else
            {
                json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{Name(kind, i)}?v={XxHash64.HashToUInt64(parts[i]):x16}"));
            }
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
