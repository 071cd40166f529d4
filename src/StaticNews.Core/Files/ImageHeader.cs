using System.Buffers.Binary;

namespace StaticNews.Files;

/// <summary>Reads format and size from the head of a picture's file: PNG (ISO 15948), GIF89a, JPEG (ITU T.81), WebP (RFC 9649), AVIF by its brand.</summary>
internal static class ImageHeader
{
    private const int Head = 32;

    /// <summary>Format, width and height; an empty format when the bytes are none of these, 0 x 0 when the format is known and the size is not.</summary>
    public static (string Format, int Width, int Height) Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[Head];
        int length = stream.ReadAtLeast(head, Head, throwOnEndOfStream: false);
        head = head[..length];
        return head switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(head),
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => Gif(head),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP(head),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s', ..] => ("avif", 0, 0),
            [0xFF, 0xD8, 0xFF, ..] => Jpeg(stream),
            _ => ("", 0, 0),
        };
    }

    private static (string, int, int) Png(ReadOnlySpan<byte> head) => head.Length >= 24 && head[12..16].SequenceEqual("IHDR"u8)
        ? Sized("png", BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]))
        : ("", 0, 0);

    private static (string, int, int) Gif(ReadOnlySpan<byte> head) => head.Length >= 10
        ? Sized("gif", BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]))
        : ("", 0, 0);

    private static (string, int, int) WebP(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30)
        {
            return ("", 0, 0);
        }

        ReadOnlySpan<byte> chunk = head[12..16];
        ReadOnlySpan<byte> data = head[20..];
        if (chunk.SequenceEqual("VP8X"u8))
        {
            return Sized("webp", 1 + ThreeBytes(data[4..]), 1 + ThreeBytes(data[7..]));
        }

        if (chunk.SequenceEqual("VP8L"u8) && data[0] == 0x2F)
        {
            uint bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return Sized("webp", 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return chunk.SequenceEqual("VP8 "u8) && data[3..6].SequenceEqual<byte>([0x9D, 0x01, 0x2A])
            ? Sized("webp", BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF)
            : ("", 0, 0);
    }

    private static int ThreeBytes(ReadOnlySpan<byte> data) => data[0] | (data[1] << 8) | (data[2] << 16);

    /// <summary>Walks from segment to segment until the one that begins a frame (SOF0 to SOF15 but DHT, JPG and DAC), which says the size.</summary>
    private static (string, int, int) Jpeg(Stream stream)
    {
        stream.Position = 2;
        Span<byte> part = stackalloc byte[9];
        while (stream.ReadAtLeast(part[..4], 4, throwOnEndOfStream: false) == 4 && part[0] == 0xFF)
        {
            if (part[1] == 0xFF)
            {
                stream.Position -= 3;
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(part[2..]);
            bool isFrame = part[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
            {
                return stream.ReadAtLeast(part[..5], 5, throwOnEndOfStream: false) == 5
                    ? Sized("jpeg", BinaryPrimitives.ReadUInt16BigEndian(part[3..]), BinaryPrimitives.ReadUInt16BigEndian(part[1..]))
                    : ("", 0, 0);
            }

            if (length < 2 || part[1] is 0xD9 or 0xDA)
            {
                break;
            }

            stream.Position += length - 2;
        }

        return ("", 0, 0);
    }

    private static (string, int, int) Sized(string format, int width, int height) => width > 0 && height > 0 ? (format, width, height) : ("", 0, 0);
}
