using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StaticNews.Files;

/// <summary>Writes 64-bit hashes as one Base64 text of their bytes, a third of what their digits take.</summary>
internal sealed class NumbersConverter : JsonConverter<ulong[]>
{
    /// <inheritdoc/>
    public override ulong[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MemoryMarshal.Cast<byte, ulong>(reader.GetBytesFromBase64()).ToArray();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ulong[] value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(MemoryMarshal.AsBytes(value.AsSpan()));
}
