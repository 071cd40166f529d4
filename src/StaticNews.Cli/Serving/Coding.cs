using System.Globalization;
using System.IO.Compression;

namespace StaticNews.Cli.Serving;

/// <summary>How a body travels.</summary>
internal enum Coding
{
    /// <summary>As it is.</summary>
    Identity,

    /// <summary>RFC 1952.</summary>
    Gzip,

    /// <summary>RFC 7932.</summary>
    Brotli,
}

/// <summary>Chooses and makes content codings (RFC 9110, section 12.5.3).</summary>
internal static class Codings
{
    /// <summary>The best coding that an Accept-Encoding header allows.</summary>
    public static Coding Choose(string? accepted)
    {
        Coding best = Coding.Identity;
        double most = 0;
        foreach (string item in (accepted ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = item.Split(';', StringSplitOptions.TrimEntries);
            Coding coding = parts[0].ToLowerInvariant() switch { "br" => Coding.Brotli, "gzip" => Coding.Gzip, _ => Coding.Identity };
            double quality = Quality(parts);
            if (coding != Coding.Identity && quality > 0 && (quality > most || (quality == most && coding > best)))
            {
                (best, most) = (coding, quality);
            }
        }

        return best;
    }

    /// <summary>The name of a coding in a header.</summary>
    public static string Name(Coding coding) => coding == Coding.Brotli ? "br" : "gzip";

    /// <summary>The body in a coding.</summary>
    public static ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> body, Coding coding)
    {
        if (coding == Coding.Identity)
        {
            return body;
        }

        using MemoryStream encoded = new();
        using (Stream stream = coding == Coding.Brotli ? new BrotliStream(encoded, CompressionLevel.Fastest) : new GZipStream(encoded, CompressionLevel.Fastest))
        {
            stream.Write(body.Span);
        }

        return encoded.ToArray();
    }

    private static double Quality(string[] parts)
    {
        string? q = parts.Skip(1).FirstOrDefault(p => p.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
        return q is null ? 1 : double.TryParse(q.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? value : 0;
    }
}
