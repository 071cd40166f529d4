using System.Globalization;

namespace StaticNews.Cli.Serving;

/// <summary>A part of a file: its first byte and how many.</summary>
/// <param name="Start">Offset of the first byte.</param>
/// <param name="Length">Bytes; 0 when the request asks for what lies past the end.</param>
internal readonly record struct ByteRange(long Start, long Length)
{
    /// <summary>
    /// The part that a Range header asks for (RFC 9110, section 14.1.2), or null when the whole is to be sent: no header,
    /// a unit or form not understood, or several parts, which a server may ignore.
    /// </summary>
    public static ByteRange? Parse(string? header, long size)
    {
        if (header is null || !header.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase) || header.Contains(',', StringComparison.Ordinal))
        {
            return null;
        }

        string[] ends = header["bytes=".Length..].Trim().Split('-');
        if (ends.Length != 2)
        {
            return null;
        }

        if (ends[0].Length == 0)
        {
            return Number(ends[1]) is { } suffix ? new ByteRange(Math.Max(0, size - suffix), Math.Min(suffix, size)) : null;
        }

        long? last = ends[1].Length == 0 ? size - 1 : Number(ends[1]);
        return Number(ends[0]) is { } first && last is { } end && (ends[1].Length == 0 || end >= first)
            ? new ByteRange(first, Math.Max(0, Math.Min(end, size - 1) - first + 1))
            : null;
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value) ? value : null;
}
