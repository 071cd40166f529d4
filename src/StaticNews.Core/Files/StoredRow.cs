using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>A row of the store of parsed files.</summary>
/// <param name="At">Where it begins, behind its head.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Hash">Their checksum.</param>
internal readonly record struct StoredRow(long At, int Length, UInt128 Hash)
{
    /// <summary>Bytes of the head, which are the length and the checksum.</summary>
    private const int HeadLength = 4 + 16;

    /// <summary>Where the next one's head begins.</summary>
    public long End => At + Length;

    /// <summary>The rows that stand behind some place of a file, as far as they are there whole.</summary>
    public static List<StoredRow> Behind(SafeFileHandle file, long at)
    {
        List<StoredRow> rows = [];
        long end = RandomAccess.GetLength(file);
        byte[] head = new byte[HeadLength];
        while (RandomAccess.Read(file, head, at) == HeadLength && BinaryPrimitives.ReadInt32LittleEndian(head) is > 0 and var length && length <= end - at - HeadLength)
        {
            rows.Add(new(at + HeadLength, length, BinaryPrimitives.ReadUInt128LittleEndian(head.AsSpan(4))));
            at = rows[^1].End;
        }

        return rows;
    }

    /// <summary>What stands before a row.</summary>
    public static byte[] HeadOf(ReadOnlySpan<byte> row)
    {
        byte[] head = new byte[HeadLength];
        BinaryPrimitives.WriteInt32LittleEndian(head, row.Length);
        BinaryPrimitives.WriteUInt128LittleEndian(head.AsSpan(4), XxHash128.HashToUInt128(row));
        return head;
    }

    /// <summary>Its files, read into memory that they keep; null when it was cut or changed.</summary>
    public ParsedFile[]? Into(Memory<byte> memory, IByteSource file) => Read(memory[..Length], file, kept: null);

    /// <summary>Its files, of which what is bytes stays in the file.</summary>
    public ParsedFile[]? From(IByteSource file)
    {
        byte[] memory = ArrayPool<byte>.Shared.Rent(Length);
        ParsedFile[]? files = Read(memory.AsMemory(0, Length), file, kept: file);
        ArrayPool<byte>.Shared.Return(memory);
        return files;
    }

    private ParsedFile[]? Read(Memory<byte> row, IByteSource file, IByteSource? kept)
    {
        try
        {
            file.Read(At, row.Span);
            if (XxHash128.HashToUInt128(row.Span) != Hash)
            {
                return null;
            }

            List<ParsedFile> files = [];
            StateReader reader = new(row, kept, At);
            while (!reader.IsAtEnd)
            {
                files.Add(StoredFile.Read(ref reader));
            }

            return [.. files];
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
