namespace StaticNews.Files;

/// <summary>What staging has made of an output.</summary>
/// <param name="Waiting">Where the new file waits; null when the output is that very file already.</param>
/// <param name="Entry">Its entry in the manifest to come.</param>
internal sealed record StagedFile(string? Waiting, ManifestEntry Entry);
