using System.Buffers;
using System.Text;

namespace StaticNews.Cli.Serving;

/// <summary>
/// Reads the path of a request target (RFC 9112, section 3.2) without the leniency of URL libraries: decoded once,
/// and refused when any system could read it as another place.
/// </summary>
internal static class RequestPath
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>The decoded path with its leading '/', without the query; null when it is malformed or climbs.</summary>
    public static string? Read(string target)
    {
        ReadOnlySpan<char> path = PathOf(target);
        if (path.IsEmpty || path[0] != '/')
        {
            return null;
        }

        byte[] bytes = ArrayPool<byte>.Shared.Rent(path.Length);
        try
        {
            int length = Decode(path, bytes);
            string? decoded = length < 0 ? null : Strict.GetString(bytes, 0, length);
            return decoded is null || decoded.Split('/').Any(part => part is "." or "..") ? null : decoded;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The query of a target with its '?', or nothing.</summary>
    public static string QueryOf(string target) => target.IndexOf('?', StringComparison.Ordinal) is >= 0 and int at ? target[at..] : "";

    private static ReadOnlySpan<char> PathOf(string target)
    {
        ReadOnlySpan<char> path = target;
        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            path = path[(path.IndexOf("//", StringComparison.Ordinal) + 2)..];
            int slash = path.IndexOf('/');
            path = slash < 0 ? "/" : path[slash..];
        }

        int end = path.IndexOfAny('?', '#');
        return end < 0 ? path : path[..end];
    }

    /// <summary>Bytes written, or -1 for what no path of ours holds: control characters, backslashes, an encoded slash, a broken escape.</summary>
    private static int Decode(ReadOnlySpan<char> path, Span<byte> bytes)
    {
        int length = 0;
        for (int i = 0; i < path.Length; i++)
        {
            int value = path[i];
            if (value == '%')
            {
                value = i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2])
                    ? (Convert.ToInt32(path[i + 1].ToString(), 16) << 4) | Convert.ToInt32(path[i + 2].ToString(), 16)
                    : -1;
                value = value == '/' ? -1 : value;
                i += 2;
            }
            else if (value > 0x7E)
            {
                return -1;
            }

            if (value is < 0x20 or '\\' or 0x7F)
            {
                return -1;
            }

            bytes[length++] = (byte)value;
        }

        return length;
    }
}
