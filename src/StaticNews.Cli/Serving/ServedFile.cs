using System.Collections.Concurrent;
using System.Security.Cryptography;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>A planned output as it is served; what its bytes cost (hash, script, compression) is paid at the first request and kept.</summary>
internal sealed class ServedFile(OutputFile output)
{
    private readonly ConcurrentDictionary<(Coding, bool), ReadOnlyMemory<byte>> _bodies = new();
    private string? _version;

    /// <summary>Path below the output folder.</summary>
    public string Path => output.Path;

    /// <summary>Whether its template has errors, and it was never shown before.</summary>
    public bool IsBroken { get; private init; }

    /// <summary>Absolute path of the file to send, when it is copied rather than made.</summary>
    public string? CopyFrom => output.CopyFrom;

    /// <summary>The bytes that a build writes; empty for a copied file.</summary>
    public ReadOnlyMemory<byte> Bytes => output.Bytes;

    /// <summary>Hash of everything that the file depends on, from the build.</summary>
    public string Fingerprint => output.Fingerprint;

    /// <summary>Hash of the bytes as served; a copied file's own fingerprint.</summary>
    public string Version => _version ??= output.CopyFrom is null ? Hash(output.Bytes) : output.Fingerprint;

    /// <summary>A made file in a coding, with the preview's script when asked for.</summary>
    public ReadOnlyMemory<byte> Body(Coding coding, bool live) =>
        _bodies.GetOrAdd((coding, live), key => Codings.Encode(key.Item2 ? LiveScript.Into(output.Bytes, Version) : output.Bytes, key.Item1));

    /// <summary>Stands where a page could not be made.</summary>
    public static ServedFile Broken(string path) => new(new OutputFile(path, default, "broken")) { IsBroken = true };

    /// <summary>Whether both have the same bytes; the build's fingerprints mostly tell without a look at them.</summary>
    public bool Same(ServedFile other) =>
        Path == other.Path && (Fingerprint == other.Fingerprint || (CopyFrom is null && other.CopyFrom is null && Bytes.Span.SequenceEqual(other.Bytes.Span)));

    private static string Hash(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 10));
}
