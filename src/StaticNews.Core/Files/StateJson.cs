using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Source-generated JSON of what builds remember; read only by the engine itself, so nothing needs escaping for the web.</summary>
[JsonSerializable(typeof(OutputManifest))]
[JsonSerializable(typeof(Dictionary<string, LinkAnswer>))]
internal sealed partial class StateJson : JsonSerializerContext
{
    /// <summary>The formats, with text written as it is.</summary>
    public static StateJson Plain { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
