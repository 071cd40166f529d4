using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Microsoft.Win32.SafeHandles;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>
/// Keeps parsed files behind their key in rows, each with its length and checksum before it: rows are written and read on all
/// processors at once, and after an edit only what is new is written, as one more row. Of a file that stands there twice the last counts.
/// </summary>
internal static class ParsedStore
{
    /// <summary>Files in a row, and how many rows are made at once; their memory is used again.</summary>
    private const int RowFiles = 32;
    private const int Rows = 8;

    /// <summary>Saves the files: what is new is appended, until a fifth of the store would be overtaken.</summary>
    public static void Save(StateFolder state, ParsedFiles parsed)
    {
        bool appends = 4 * (parsed.Stored.Files + parsed.New.Length) <= 5 * parsed.Files.Length && Holds(state, parsed);
        if (!appends)
        {
            state.Save(StateFolder.Parsed, RowsOf(parsed.Files).Prepend(Encoding.UTF8.GetBytes(parsed.Key)));
        }
        else if (parsed.New.Length > 0)
        {
            state.Append(StateFolder.Parsed, RowsOf(parsed.New));
        }
    }

    /// <summary>
    /// The files that were saved under a key, none when it was another; a row that is cut or changed is left out. Of a store of more than
    /// <paramref name="most"/> bytes, what is bytes stays in the file.
    /// </summary>
    public static ParsedFiles Read(StateFolder state, string key, long most)
    {
        SafeFileHandle? file = state.Open(StateFolder.Parsed);
        if (file is null || !IsOf(file, key))
        {
            file?.Dispose();
            return ParsedFiles.None;
        }

        (long end, List<StoredRow> rows) = (RandomAccess.GetLength(file), StoredRow.Behind(file, key.Length));
        long length = rows.Count > 0 ? rows[^1].End : key.Length;
        ParsedFile[]?[] read = Read(file, rows, length, isKept: length > most);
        ParsedFile[] files = [.. read.OfType<ParsedFile[]>().SelectMany(r => r)];
        bool isWhole = length == end && !read.Contains(null);
        return new(key, Latest(files)) { New = [], Stored = isWhole ? (files.Length, length) : default };
    }

    /// <summary>Whether the store is still the one that the files were read from.</summary>
    private static bool Holds(StateFolder state, ParsedFiles parsed)
    {
        using SafeFileHandle? file = state.Open(StateFolder.Parsed);
        return file is not null && RandomAccess.GetLength(file) == parsed.Stored.Length && IsOf(file, parsed.Key);
    }

    private static bool IsOf(SafeFileHandle file, string key)
    {
        byte[] read = new byte[key.Length];
        return RandomAccess.Read(file, read, 0) == read.Length && Encoding.UTF8.GetString(read) == key;
    }

    /// <summary>The files of each row; of those that the file keeps it is left open.</summary>
    private static ParsedFile[]?[] Read(SafeFileHandle file, List<StoredRow> rows, long length, bool isKept)
    {
        OpenFile open = new(file);
        byte[] memory = isKept ? [] : GC.AllocateUninitializedArray<byte>((int)length); // As arrays of their own the collector would move them.
        ParsedFile[]?[] read = new ParsedFile[]?[rows.Count];
        Parallel.For(0, rows.Count, i => read[i] = isKept ? rows[i].From(open) : rows[i].Into(memory.AsMemory((int)rows[i].At), open));
        if (!isKept)
        {
            file.Dispose();
        }

        return read;
    }

    /// <summary>The last of each path, in the order of their paths.</summary>
    private static ParsedFile[] Latest(ParsedFile[] files)
    {
        Dictionary<string, ParsedFile> latest = new(files.Length, StringComparer.Ordinal);
        foreach (ParsedFile file in files)
        {
            latest[file.Path] = file;
        }

        return [.. latest.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<ReadOnlyMemory<byte>> RowsOf(ParsedFile[] files)
    {
        ArrayBufferWriter<byte>[] rows = [.. Enumerable.Range(0, Rows).Select(_ => new ArrayBufferWriter<byte>())];
        foreach (ParsedFile[][] made in files.Chunk(RowFiles).Chunk(Rows))
        {
            Parallel.For(0, made.Length, i => Write(made[i], rows[i]));
            foreach (ArrayBufferWriter<byte> row in rows.Take(made.Length))
            {
                yield return StoredRow.HeadOf(row.WrittenSpan);
                yield return row.WrittenMemory;
            }
        }
    }

    private static void Write(ParsedFile[] files, ArrayBufferWriter<byte> row)
    {
        row.ResetWrittenCount();
        StateWriter writer = new(row);
        foreach (ParsedFile file in files)
        {
            StoredFile.Write(writer, file);
        }
    }
}
