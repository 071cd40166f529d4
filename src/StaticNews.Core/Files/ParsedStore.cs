using System.Collections.Immutable;
using System.Text.Json;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Keeps parsed files as lines of JSON, the first one the key: lines are written and read on all processors at once.</summary>
internal static class ParsedStore
{
    private const int Batch = 256;

    /// <summary>Saves the files.</summary>
    public static void Save(StateFolder state, ParsedFiles parsed) => state.Save(StateFolder.Parsed, Lines(parsed));

    /// <summary>The files that were saved, none when a line cannot be read.</summary>
    public static ParsedFiles Read(StateFolder state)
    {
        ReadOnlyMemory<byte> body = state.Read(StateFolder.Parsed);
        ImmutableArray<Range> lines = Split(body.Span);
        if (lines.IsEmpty)
        {
            return ParsedFiles.None;
        }

        try
        {
            ParsedFile[] files = new ParsedFile[lines.Length - 1];
            Parallel.For(0, files.Length, i => files[i] = JsonSerializer.Deserialize(body.Span[lines[i + 1]], StateJson.Plain.ParsedFile)!);
            return new(JsonSerializer.Deserialize(body.Span[lines[0]], StateJson.Plain.String)!, files);
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.All(i => i is JsonException))
        {
            return ParsedFiles.None;
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ParsedFiles parsed)
    {
        yield return JsonSerializer.SerializeToUtf8Bytes(parsed.Key, StateJson.Plain.String);
        for (int from = 0; from < parsed.Files.Length; from += Batch)
        {
            int first = from;
            byte[][] lines = new byte[Math.Min(Batch, parsed.Files.Length - from)][];
            Parallel.For(0, lines.Length, i => lines[i] = [(byte)'\n', .. JsonSerializer.SerializeToUtf8Bytes(parsed.Files[first + i], StateJson.Plain.ParsedFile)]);
            foreach (byte[] line in lines)
            {
                yield return line;
            }
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
