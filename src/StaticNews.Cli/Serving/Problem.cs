using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StaticNews.Cli.Serving;

/// <summary>A diagnostic as the browser shows it.</summary>
/// <param name="Severity">error or warning.</param>
/// <param name="Excerpt">Lines around the place; empty when the file was not read.</param>
/// <param name="Editor">Address that opens the place in the editor, or null.</param>
internal sealed record Problem(
    string Code, string Severity, string File, int Line, int Column, string Message, string Remedy, ImmutableArray<ProblemLine> Excerpt, string? Editor);

/// <summary>A line of a source file.</summary>
internal sealed record ProblemLine(int Number, string Text);

/// <summary>A resource of a page that changed while the page did not: where it stood and where it stands.</summary>
internal sealed record Swap(string From, string To);

/// <summary>Resources to exchange, and the page's version after that.</summary>
internal sealed record SwapEvent(string Version, ImmutableArray<Swap> Swaps);

/// <summary>Source-generated JSON of the reload channel.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImmutableArray<Problem>))]
[JsonSerializable(typeof(SwapEvent))]
[JsonSerializable(typeof(PanelData))]
[JsonSerializable(typeof(string))]
internal sealed partial class LiveJson : JsonSerializerContext;
