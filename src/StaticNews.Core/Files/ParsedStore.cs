using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Keeps parsed files as lines of JSON, the first one the key: lines are written and read on all processors at once.</summary>
internal static class ParsedStore
{
    /// <summary>Files that one processor writes in a row, and how many such rows are written at once; their memory is used again.</summary>
    private const int Row = 32;
    private const int Rows = 8;

    /// <summary>As <see cref="StateJson.Plain"/> writes.</summary>
    private static readonly JsonWriterOptions Plain = new() { Encoder = StateJson.Plain.Options.Encoder, SkipValidation = true };

    /// <summary>Saves the files.</summary>
    public static void Save(StateFolder state, ParsedFiles parsed) => state.Save(StateFolder.Parsed, Lines(parsed));

    /// <summary>The files that were saved under a key; none when it was another, or a line cannot be read.</summary>
    public static ParsedFiles Read(StateFolder state, string key)
    {
        ReadOnlyMemory<byte> body = state.Read(StateFolder.Parsed);
        ImmutableArray<Range> lines = Split(body.Span);
        if (lines.IsEmpty || !body.Span[lines[0]].SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(key, StateJson.Plain.String)))
        {
            return ParsedFiles.None;
        }

        try
        {
            ParsedFile[] files = new ParsedFile[lines.Length - 1];
            Parallel.For(0, files.Length, i => files[i] = JsonSerializer.Deserialize(body.Span[lines[i + 1]], StateJson.Plain.ParsedFile)!);
            return new(key, files);
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.All(i => i is JsonException))
        {
            return ParsedFiles.None;
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ParsedFiles parsed)
    {
        yield return JsonSerializer.SerializeToUtf8Bytes(parsed.Key, StateJson.Plain.String);
        ArrayBufferWriter<byte>[] rows = [.. Enumerable.Range(0, Rows).Select(_ => new ArrayBufferWriter<byte>())];
        for (int from = 0; from < parsed.Files.Length; from += Row * Rows)
        {
            int first = from;
            Parallel.For(0, Rows, r => Write(parsed.Files.AsSpan(Math.Min(first + (r * Row), parsed.Files.Length)..), rows[r]));
            foreach (ArrayBufferWriter<byte> row in rows)
            {
                yield return row.WrittenMemory;
            }
        }
    }

    /// <summary>Writes one row of lines.</summary>
    private static void Write(ReadOnlySpan<ParsedFile> files, ArrayBufferWriter<byte> row)
    {
        row.ResetWrittenCount();
        using Utf8JsonWriter json = new(row, Plain);
        foreach (ParsedFile file in files[..Math.Min(Row, files.Length)])
        {
            row.Write("\n"u8);
            json.Reset();
            JsonSerializer.Serialize(json, file, StateJson.Plain.ParsedFile);
        }
    }

    private static ImmutableArray<Range> Split(ReadOnlySpan<byte> body)
    {
        ImmutableArray<Range>.Builder lines = ImmutableArray.CreateBuilder<Range>();
        foreach (Range line in body.Split((byte)'\n'))
        {
            lines.Add(line);
        }

        return body.IsEmpty ? [] : lines.DrainToImmutable();
    }
}
